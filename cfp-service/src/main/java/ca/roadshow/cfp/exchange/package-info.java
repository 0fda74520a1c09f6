/**
 * Publishes confirmed talks for the registration service, and imports proposals from the files of other systems. Imports
 * proposals and calls; no feature imports it.
 */
@NullMarked
package ca.roadshow.cfp.exchange;

import org.jspecify.annotations.NullMarked;

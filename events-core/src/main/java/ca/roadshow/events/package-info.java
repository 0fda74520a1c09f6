/**
 * The infrastructure of every service: event store, messaging and personal data, configured by one auto-configuration.
 */
@NullMarked
package ca.roadshow.events;

import org.jspecify.annotations.NullMarked;

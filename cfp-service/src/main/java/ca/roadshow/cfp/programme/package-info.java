/**
 * The public page of a call's accepted talks, and files of its proposals for organizers. Imports proposals, calls and
 * communities.
 */
@NullMarked
package ca.roadshow.cfp.programme;

import org.jspecify.annotations.NullMarked;

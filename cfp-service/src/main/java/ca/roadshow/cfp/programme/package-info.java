/** The accepted talks of a call for everyone, and files of its proposals for organizers. Imports proposals, calls and
 * communities. */
@NullMarked
package ca.roadshow.cfp.programme;

import org.jspecify.annotations.NullMarked;

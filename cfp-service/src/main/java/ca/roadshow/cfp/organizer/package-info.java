/** The organizers' pages and API of calls: open, change and close a call, and read its history. Imports calls and communities. */
@NullMarked
package ca.roadshow.cfp.organizer;

import org.jspecify.annotations.NullMarked;

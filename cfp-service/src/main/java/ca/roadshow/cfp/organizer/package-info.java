/** What organizers do with calls: open, change and close them, and read their history. Imports calls and communities. */
@NullMarked
package ca.roadshow.cfp.organizer;

import org.jspecify.annotations.NullMarked;

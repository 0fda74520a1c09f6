/** What is refused at the edge before any controller looks: too much, unreadable text, requests other sites make; and shapes of fields. */
@NullMarked
package ca.roadshow.web.input;

import org.jspecify.annotations.NullMarked;

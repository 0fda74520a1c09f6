/** How names become parts of web addresses, the same in every service. Imports nothing of the others. */
@NullMarked
package ca.roadshow.events.slug;

import org.jspecify.annotations.NullMarked;

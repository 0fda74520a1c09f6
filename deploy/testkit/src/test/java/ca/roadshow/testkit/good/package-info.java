/** Classes that obey all rules. */
@NullMarked
package ca.roadshow.testkit.good;

import org.jspecify.annotations.NullMarked;

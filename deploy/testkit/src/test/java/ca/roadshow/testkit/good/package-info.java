/** Classes that keep every house rule. */
@NullMarked
package ca.roadshow.testkit.good;

import org.jspecify.annotations.NullMarked;

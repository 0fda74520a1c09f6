/** Classes that the house rules must refuse, one for each rule. */
@NullMarked
package ca.roadshow.testkit.bad;

import org.jspecify.annotations.NullMarked;

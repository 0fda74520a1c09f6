/** A platform that knows no feature. */
@NullMarked
package ca.roadshow.testkit.good.platform;

import org.jspecify.annotations.NullMarked;

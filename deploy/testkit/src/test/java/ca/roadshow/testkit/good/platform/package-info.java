/** A platform package that imports no feature. */
@NullMarked
package ca.roadshow.testkit.good.platform;

import org.jspecify.annotations.NullMarked;

/** A platform package that imports a feature. */
@NullMarked
package ca.roadshow.testkit.bad.platform;

import org.jspecify.annotations.NullMarked;

/** A package with a meaningless name. */
@NullMarked
package ca.roadshow.testkit.bad.util;

import org.jspecify.annotations.NullMarked;

/** A package name that says nothing. */
@NullMarked
package ca.roadshow.testkit.bad.util;

import org.jspecify.annotations.NullMarked;

/** A package without a null annotation. */
package ca.roadshow.testkit.bad.unmarked;

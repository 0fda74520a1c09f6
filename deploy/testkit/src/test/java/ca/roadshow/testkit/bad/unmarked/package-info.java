/** Says nothing about null. */
package ca.roadshow.testkit.bad.unmarked;

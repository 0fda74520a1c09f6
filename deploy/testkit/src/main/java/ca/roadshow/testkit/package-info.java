/**
 * What every module tests with: the real parts, the house rules, approved files, complete translations. For test scope only;
 * imports the embedded parts and no service.
 */
@NullMarked
package ca.roadshow.testkit;

import org.jspecify.annotations.NullMarked;

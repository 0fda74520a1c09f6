/** A promise to other services. */
@NullMarked
package ca.roadshow.testkit.good.events.contract;

import org.jspecify.annotations.NullMarked;

/** The contract with other services. */
@NullMarked
package ca.roadshow.testkit.good.events.contract;

import org.jspecify.annotations.NullMarked;

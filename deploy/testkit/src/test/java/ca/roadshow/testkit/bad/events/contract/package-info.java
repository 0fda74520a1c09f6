/** Integration events that depend on a framework, or have the name of a domain event. */
@NullMarked
package ca.roadshow.testkit.bad.events.contract;

import org.jspecify.annotations.NullMarked;

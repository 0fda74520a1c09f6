/** How a fact is stored and carried: one auto-configuration that a service gets by having this module. */
@NullMarked
package ca.roadshow.events;

import org.jspecify.annotations.NullMarked;

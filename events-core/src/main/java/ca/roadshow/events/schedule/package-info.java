/** Tasks that are due at a time, stored as rows that survive a restart. Imports the configuration of this module and {@code store}. */
@NullMarked
package ca.roadshow.events.schedule;

import org.jspecify.annotations.NullMarked;

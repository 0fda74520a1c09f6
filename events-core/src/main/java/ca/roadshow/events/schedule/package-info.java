/** What is due at a time, by rows that outlive the process. Imports the configuration of this module and {@code store}. */
@NullMarked
package ca.roadshow.events.schedule;

import org.jspecify.annotations.NullMarked;

/**
 * Recurring and scheduled tasks, stored as rows that survive a restart. Imports the settings of this module and
 * {@code store}.
 */
@NullMarked
package ca.roadshow.events.schedule;

import org.jspecify.annotations.NullMarked;

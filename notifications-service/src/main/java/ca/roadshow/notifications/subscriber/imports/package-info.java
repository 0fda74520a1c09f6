/** Imports files of subscribers that organizers upload. Imports the list of subscribers and subscriptions. */
@NullMarked
package ca.roadshow.notifications.subscriber.imports;

import org.jspecify.annotations.NullMarked;

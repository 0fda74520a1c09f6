/** Files of subscribers that organizers import. Imports the list of subscribers and subscriptions. */
@NullMarked
package ca.roadshow.notifications.subscriber.imports;

import org.jspecify.annotations.NullMarked;

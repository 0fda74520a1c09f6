/** Configuration of the service. Imports no feature. */
@NullMarked
package ca.roadshow.notifications.platform;

import org.jspecify.annotations.NullMarked;

/** Configuration of the service. Imports no feature. */
@NullMarked
package ca.roadshow.registration.platform;

import org.jspecify.annotations.NullMarked;

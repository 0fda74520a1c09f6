/** Configuration of the service. Imports no feature. */
@NullMarked
package ca.roadshow.cfp.platform;

import org.jspecify.annotations.NullMarked;

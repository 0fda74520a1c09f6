/** Rate limits. Imports the configuration and problems of this module. */
@NullMarked
package ca.roadshow.web.limit;

import org.jspecify.annotations.NullMarked;

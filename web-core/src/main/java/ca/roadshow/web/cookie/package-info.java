/** The cookies of this site. Imports the configuration of this module. */
@NullMarked
package ca.roadshow.web.cookie;

import org.jspecify.annotations.NullMarked;

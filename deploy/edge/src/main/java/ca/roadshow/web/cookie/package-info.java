/** The cookies of this site. Imports the settings of this module. */
@NullMarked
package ca.roadshow.web.cookie;

import org.jspecify.annotations.NullMarked;

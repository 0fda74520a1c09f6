/** How often something may be asked. Imports the configuration and problems of this module. */
@NullMarked
package ca.roadshow.web.limit;

import org.jspecify.annotations.NullMarked;

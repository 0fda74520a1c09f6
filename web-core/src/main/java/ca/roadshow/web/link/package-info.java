/** Links that carry their own right: signed, with nothing secret at rest. Imports this module's configuration and languages. */
@NullMarked
package ca.roadshow.web.link;

import org.jspecify.annotations.NullMarked;

/** Links that carry their own right: signed, with nothing secret at rest. Imports only this module's configuration. */
@NullMarked
package ca.roadshow.web.link;

import org.jspecify.annotations.NullMarked;

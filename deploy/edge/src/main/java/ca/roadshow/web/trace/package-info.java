/** The W3C trace context of the request being handled. Imports nothing of this module. */
@NullMarked
package ca.roadshow.web.trace;

import org.jspecify.annotations.NullMarked;

/**
 * Authentication and authorization. Every handler of every service declares an {@link ca.roadshow.web.access.Access}
 * rule; otherwise the service does not start. Active in services only: the gateway passes requests on.
 */
@NullMarked
package ca.roadshow.web.access;

import org.jspecify.annotations.NullMarked;

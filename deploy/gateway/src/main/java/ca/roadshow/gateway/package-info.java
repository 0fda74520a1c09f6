/**
 * One origin in front of the services: routes by public path, and shows a sentence if a service is unavailable. Passes the
 * services' responses on unchanged. May import {@code deploy/edge} only.
 */
@NullMarked
package ca.roadshow.gateway;

import org.jspecify.annotations.NullMarked;

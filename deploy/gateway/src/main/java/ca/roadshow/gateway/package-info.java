/**
 * The gateway: one origin for all services. Routes requests by path, returns responses unchanged, and shows a sentence
 * if a service is unavailable. May import {@code deploy/edge} only.
 */
@NullMarked
package ca.roadshow.gateway;

import org.jspecify.annotations.NullMarked;

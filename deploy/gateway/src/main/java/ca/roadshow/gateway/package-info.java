/**
 * One origin in front of the services: routes by public path, and a sentence where a service is away. Answers of services
 * pass as they are. May import {@code web-core} only.
 */
@NullMarked
package ca.roadshow.gateway;

import org.jspecify.annotations.NullMarked;

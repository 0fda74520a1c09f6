/**
 * A campaign to many subscribers, compared with a bare loop of the same SMTP library. Both send to the same local SMTP
 * sink.
 */
@NullMarked
package ca.roadshow.benchmark.newsletter;

import org.jspecify.annotations.NullMarked;

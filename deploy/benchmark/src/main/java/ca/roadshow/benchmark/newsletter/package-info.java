/** A campaign to many subscribers beside a bare loop of the same SMTP library, both to the same local SMTP sink. */
@NullMarked
package ca.roadshow.benchmark.newsletter;

import org.jspecify.annotations.NullMarked;

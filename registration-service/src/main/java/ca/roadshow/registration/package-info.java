/** The registration service: communities, roadshows, meetups, RSVPs and waitlists. */
@NullMarked
package ca.roadshow.registration;

import org.jspecify.annotations.NullMarked;

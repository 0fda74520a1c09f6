/** Registration: communities, their roadshows and meetups, RSVPs and the line in front of them. */
@NullMarked
package ca.roadshow.registration;

import org.jspecify.annotations.NullMarked;

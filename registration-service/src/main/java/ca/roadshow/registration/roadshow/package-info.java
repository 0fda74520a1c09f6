/** One season's series of meetups through the cities. Knows communities only. */
@NullMarked
package ca.roadshow.registration.roadshow;

import org.jspecify.annotations.NullMarked;

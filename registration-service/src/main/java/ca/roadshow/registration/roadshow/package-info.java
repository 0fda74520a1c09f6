/** Roadshows: a season's series of meetups in several cities. Imports communities only. */
@NullMarked
package ca.roadshow.registration.roadshow;

import org.jspecify.annotations.NullMarked;

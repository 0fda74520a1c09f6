/** A city's chapter of the network. Knows no other feature. */
@NullMarked
package ca.roadshow.registration.community;

import org.jspecify.annotations.NullMarked;

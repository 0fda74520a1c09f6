/** The communities of the network, one for each city. Imports no other feature. */
@NullMarked
package ca.roadshow.registration.community;

import org.jspecify.annotations.NullMarked;

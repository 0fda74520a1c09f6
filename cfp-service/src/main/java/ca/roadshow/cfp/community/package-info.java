/** The communities of the network, as registration told of them. Imports no feature. */
@NullMarked
package ca.roadshow.cfp.community;

import org.jspecify.annotations.NullMarked;

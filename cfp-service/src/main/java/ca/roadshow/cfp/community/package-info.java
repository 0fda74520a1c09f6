/** The communities, meetups and conferences of the network, as the registration service announces them. Imports no feature. */
@NullMarked
package ca.roadshow.cfp.community;

import org.jspecify.annotations.NullMarked;

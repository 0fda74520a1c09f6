/**
 * What speakers see. This package has what a speaker keeps for all calls: the profile with its photo, and the talk library. {@code
 * submission} is the form of a call, {@code tracking} the page of a submitted proposal.
 */
@NullMarked
package ca.roadshow.cfp.speaker;

import org.jspecify.annotations.NullMarked;

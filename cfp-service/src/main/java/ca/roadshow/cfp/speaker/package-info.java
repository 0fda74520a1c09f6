/**
 * The pages and API for speakers. This package contains the data that a speaker keeps for all calls: the profile with its photo,
 * and the talk library. Package {@code submission} has the form of a call, {@code tracking} the page of a submitted proposal.
 */
@NullMarked
package ca.roadshow.cfp.speaker;

import org.jspecify.annotations.NullMarked;

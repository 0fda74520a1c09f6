/** The review of the proposals of a call, from the plan to the ranking. Imports proposals and calls. */
@NullMarked
package ca.roadshow.cfp.review;

import org.jspecify.annotations.NullMarked;

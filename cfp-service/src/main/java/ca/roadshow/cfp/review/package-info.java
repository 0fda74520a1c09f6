/** What reviewers and organizers see: the proposals of a call. Imports proposals and calls. */
@NullMarked
package ca.roadshow.cfp.review;

import org.jspecify.annotations.NullMarked;

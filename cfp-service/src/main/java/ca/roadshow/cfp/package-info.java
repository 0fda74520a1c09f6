/** Calls for proposals and the proposals that speakers submit. */
@NullMarked
package ca.roadshow.cfp;

import org.jspecify.annotations.NullMarked;

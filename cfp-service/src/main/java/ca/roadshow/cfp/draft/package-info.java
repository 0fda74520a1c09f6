/** Stores drafts of proposals, encrypted, until they are submitted or too old. Imports no other feature. */
@NullMarked
package ca.roadshow.cfp.draft;

import org.jspecify.annotations.NullMarked;

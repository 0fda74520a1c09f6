/** Stores drafts of proposals, encrypted, until they are submitted or deleted because of their age. Imports no other feature. */
@NullMarked
package ca.roadshow.cfp.draft;

import org.jspecify.annotations.NullMarked;

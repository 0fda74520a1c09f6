/**
 * The talks of a speaker, written once and proposed to many calls. A proposal keeps a copy as it was for its call. Imports no other
 * feature; the pages are in the package of speakers.
 */
@NullMarked
package ca.roadshow.cfp.talk;

import org.jspecify.annotations.NullMarked;

/**
 * The talks of a speaker, written once and proposed to many calls. A proposal contains its own copy of the talk, for its call.
 * Imports no other feature; the pages are in the package of speakers.
 */
@NullMarked
package ca.roadshow.cfp.talk;

import org.jspecify.annotations.NullMarked;

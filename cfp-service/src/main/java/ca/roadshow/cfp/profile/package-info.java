/**
 * Profiles of speakers: how they want to be named and presented, their photo, and where they work. Imports no other feature; the pages
 * are in the package of speakers.
 */
@NullMarked
package ca.roadshow.cfp.profile;

import org.jspecify.annotations.NullMarked;

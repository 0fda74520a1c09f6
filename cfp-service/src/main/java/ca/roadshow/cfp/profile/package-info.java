/**
 * Profiles of speakers: their name and biography, their photo, and their affiliations. Imports no other feature; the pages are in
 * the package of speakers.
 */
@NullMarked
package ca.roadshow.cfp.profile;

import org.jspecify.annotations.NullMarked;

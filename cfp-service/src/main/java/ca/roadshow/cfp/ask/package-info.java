/**
 * The contents of a call besides formats: tracks, levels, cities, questions and limits. All are value objects. Imports no other
 * feature.
 */
@NullMarked
package ca.roadshow.cfp.ask;

import org.jspecify.annotations.NullMarked;

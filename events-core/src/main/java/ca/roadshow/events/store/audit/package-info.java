/**
 * The history of one aggregate for people: who changed what, and when. Uses {@code vocabulary} and {@code command}.
 */
@NullMarked
package ca.roadshow.events.store.audit;

import org.jspecify.annotations.NullMarked;

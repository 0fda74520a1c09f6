/**
 * The logical names and revisions of stored events, their serializer, and the reader of one aggregate's events. Features name
 * their events with {@code StoredAs} and list them in a {@code StoredVocabulary}.
 */
@NullMarked
package ca.roadshow.events.store.vocabulary;

import org.jspecify.annotations.NullMarked;

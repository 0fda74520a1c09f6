package ca.roadshow.cfp.talk;

import ca.roadshow.events.person.Sealed;
import ca.roadshow.events.store.vocabulary.StoredAs;
import java.time.Instant;

/** The events of a talk of the library. */
public sealed interface TalkEvent {

    String talkId();

    /**
     * @param addressId identifies the speaker
     * @param version 1 for the first text
     * @param text an encrypted {@link TalkText}
     */
    @StoredAs("talk.written")
    record TalkWritten(String talkId, String addressId, int version, Sealed text, Instant at) implements TalkEvent {}

    @StoredAs("talk.discarded")
    record TalkDiscarded(String talkId, String addressId, Instant at) implements TalkEvent {}
}

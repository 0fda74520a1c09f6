package ca.roadshow.cfp.talk;

import ca.roadshow.cfp.talk.TalkCommand.WriteTalk;
import ca.roadshow.cfp.talk.TalkEvent.TalkDiscarded;
import ca.roadshow.cfp.talk.TalkEvent.TalkWritten;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.Sealed;
import java.time.Instant;
import java.util.List;

/** Amina's talk about queues. */
public final class TalkFixture {

    static final TalkId QUEUES = new TalkId("talk-queues");
    static final AddressId AMINA = new AddressId("addr-AminaAminaAminaAminaA");
    static final AddressId KOFI = new AddressId("addr-KofiKofiKofiKofiKofi");
    static final Sealed SEALED = new Sealed(AMINA.value(), "key-1", "dGFsaw==");
    static final Instant AT = Instant.parse("2026-12-01T14:00:00Z");

    private TalkFixture() {}

    static WriteTalk write(AddressId person, int version) {
        return new WriteTalk(QUEUES, person, version, SEALED, AT);
    }

    static TalkWritten written(int version) {
        return new TalkWritten(QUEUES.value(), AMINA.value(), version, SEALED, AT);
    }

    static TalkDiscarded discarded() {
        return new TalkDiscarded(QUEUES.value(), AMINA.value(), AT);
    }

    /** Returns one of each event. */
    public static List<Object> storedEvents() {
        return List.of(written(1), discarded());
    }
}

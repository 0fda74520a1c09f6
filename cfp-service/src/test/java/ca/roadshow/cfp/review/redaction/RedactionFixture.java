package ca.roadshow.cfp.review.redaction;

import ca.roadshow.cfp.proposal.ProposalId;
import ca.roadshow.cfp.review.redaction.RedactionEvent.TalkRedacted;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.Sealed;
import java.time.Instant;
import java.util.List;

/** The redaction of Amina's talk. */
public final class RedactionFixture {

    static final ProposalId PROPOSAL = new ProposalId("proposal-amina");
    static final Sealed TALK = new Sealed("addr-AminaAminaAminaAminaA", "key-1", "dGFsaw==");
    static final AddressId ORGANIZER = new AddressId("addr-OrganizerOrganizerOrga");
    static final Instant AT = Instant.parse("2026-12-01T14:00:00Z");

    private RedactionFixture() {}

    static TalkRedacted redacted(int version) {
        return new TalkRedacted(
                RedactionId.of(PROPOSAL).value(), PROPOSAL.value(), version, TALK, ORGANIZER.value(), AT);
    }

    /** Returns one of each event of a redaction. */
    public static List<Object> storedEvents() {
        return List.of(redacted(1));
    }
}

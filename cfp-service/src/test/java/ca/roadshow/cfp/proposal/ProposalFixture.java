package ca.roadshow.cfp.proposal;

import ca.roadshow.cfp.call.CallFixture;
import ca.roadshow.cfp.call.CallId;
import ca.roadshow.cfp.proposal.ProposalCommand.SubmitProposal;
import ca.roadshow.cfp.proposal.ProposalEvent.ProposalSubmitted;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.Sealed;
import java.time.Instant;
import java.util.List;

/** Amina Diallo's talk for the Harbour Day. */
public final class ProposalFixture {

    static final CallId HARBOUR_DAY = new CallId("call-harbour-day-2027");
    static final AddressId AMINA = new AddressId("addr-AminaAminaAminaAminaA");
    static final Sealed AMINA_SEALED = new Sealed(AMINA.value(), "key-1", "c2VhbGVk");
    static final Sealed TALK_SEALED = new Sealed(AMINA.value(), "key-1", "dGFsaw==");

    private ProposalFixture() {}

    static SubmitProposal queuesThatForgive(String format, Instant at) {
        return new SubmitProposal(
                ProposalId.of(HARBOUR_DAY, AMINA_SEALED, "first"),
                HARBOUR_DAY,
                TALK_SEALED,
                format,
                "en",
                AMINA,
                AMINA_SEALED,
                at);
    }

    static SubmitProposal queuesThatForgive() {
        return queuesThatForgive("talk", CallFixture.OPENS);
    }

    static ProposalSubmitted submitted(SubmitProposal command) {
        return new ProposalSubmitted(
                command.proposalId().value(),
                command.callId().value(),
                command.talk(),
                command.format(),
                command.language(),
                command.speaker().value(),
                command.details(),
                command.at());
    }

    /** One of each event of a proposal. */
    public static List<Object> storedEvents() {
        return List.of(
                submitted(queuesThatForgive()),
                new ProposalEvent.ProposalDisowned("proposal-1", Instant.parse("2026-12-01T17:00:00Z")));
    }
}

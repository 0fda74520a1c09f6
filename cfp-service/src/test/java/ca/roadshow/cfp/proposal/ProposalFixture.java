package ca.roadshow.cfp.proposal;

import ca.roadshow.cfp.call.CallFixture;
import ca.roadshow.cfp.call.CallId;
import ca.roadshow.cfp.proposal.ProposalCommand.SubmitProposal;
import ca.roadshow.cfp.proposal.ProposalEvent.AlternatePromoted;
import ca.roadshow.cfp.proposal.ProposalEvent.ConfirmationReminded;
import ca.roadshow.cfp.proposal.ProposalEvent.DecisionPublished;
import ca.roadshow.cfp.proposal.ProposalEvent.DecisionTaken;
import ca.roadshow.cfp.proposal.ProposalEvent.ProposalConfirmed;
import ca.roadshow.cfp.proposal.ProposalEvent.ProposalEdited;
import ca.roadshow.cfp.proposal.ProposalEvent.ProposalReleased;
import ca.roadshow.cfp.proposal.ProposalEvent.ProposalSubmitted;
import ca.roadshow.cfp.proposal.ProposalEvent.ProposalWithdrawn;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.AddressIds;
import ca.roadshow.events.person.PersonalData;
import ca.roadshow.events.person.Sealed;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

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
                Placement.NONE,
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
                command.placement(),
                command.at());
    }

    static final String PROPOSAL = queuesThatForgive().proposalId().value();
    static final Instant DECIDED = Instant.parse("2026-12-01T17:00:00Z");
    static final Instant CONFIRM_BY = Instant.parse("2026-12-15T17:00:00Z");
    static final AddressId ORGANIZER = new AddressId("addr-OrganizerOrganizerOrga");

    static DecisionTaken decided(Outcome outcome) {
        return new DecisionTaken(
                PROPOSAL, "", outcome, outcome == Outcome.ALTERNATE ? 1 : null, ORGANIZER.value(), DECIDED);
    }

    static DecisionPublished published(Outcome outcome) {
        return published(outcome, "batch-1");
    }

    static DecisionPublished published(Outcome outcome, String batch) {
        return new DecisionPublished(
                PROPOSAL,
                "",
                batch,
                outcome,
                outcome == Outcome.ALTERNATE ? 1 : null,
                outcome == Outcome.ACCEPT ? CONFIRM_BY : null,
                DECIDED.plusSeconds(60));
    }

    static ProposalConfirmed confirmed() {
        return new ProposalConfirmed(PROPOSAL, "", null, DECIDED.plusSeconds(120));
    }

    static ProposalWithdrawn withdrawn() {
        return new ProposalWithdrawn(PROPOSAL, null, TALK_SEALED, DECIDED.plusSeconds(180));
    }

    static ProposalReleased released() {
        return new ProposalReleased(PROPOSAL, "", CONFIRM_BY);
    }

    static AlternatePromoted promoted() {
        return new AlternatePromoted(PROPOSAL, "", "proposal-other", CONFIRM_BY, DECIDED.plusSeconds(240));
    }

    static ConfirmationReminded reminded() {
        return new ConfirmationReminded(PROPOSAL, "", 1, CONFIRM_BY, DECIDED.plusSeconds(300));
    }

    static ProposalEdited edited() {
        return new ProposalEdited(
                PROPOSAL,
                2,
                TALK_SEALED,
                "lightning",
                "fr",
                AMINA_SEALED,
                Placement.NONE,
                CallFixture.OPENS.plusSeconds(60));
    }

    /** Returns one of each event of a proposal. */
    public static List<Object> storedEvents() {
        return List.of(
                submitted(queuesThatForgive()),
                edited(),
                decided(Outcome.ALTERNATE),
                published(Outcome.ACCEPT),
                confirmed(),
                reminded(),
                released(),
                promoted(),
                withdrawn(),
                new ProposalEvent.ProposalDisowned("proposal-1", Instant.parse("2026-12-01T17:00:00Z")));
    }

    /** Submits a talk of a new speaker. */
    static SubmitProposal submission(CallId call, AddressIds addressIds, PersonalData personalData, Instant at) {
        var speaker = addressIds.of(UUID.randomUUID() + "@example.org");
        return new SubmitProposal(
                ProposalId.random(),
                call,
                personalData.seal(speaker, new Talk("Queues that forgive", "A queue remembers.")),
                "talk",
                "en",
                speaker,
                personalData.seal(speaker, new Speaker("Amina", "amina@example.org", "", "en")),
                Placement.NONE,
                at);
    }
}

package ca.roadshow.cfp.invitation;

import ca.roadshow.cfp.invitation.CoSpeakerCommand.InviteSpeaker;
import ca.roadshow.cfp.invitation.CoSpeakerEvent.InvitationAccepted;
import ca.roadshow.cfp.invitation.CoSpeakerEvent.InvitationDeclined;
import ca.roadshow.cfp.invitation.CoSpeakerEvent.InvitationRevoked;
import ca.roadshow.cfp.invitation.CoSpeakerEvent.SpeakerInvited;
import ca.roadshow.cfp.invitation.CoSpeakerEvent.SpeakerLeft;
import ca.roadshow.cfp.proposal.ProposalId;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.Sealed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Amina invites Kofi to give her talk together. */
public final class CoSpeakerFixture {

    static final ProposalId PROPOSAL = new ProposalId("proposal-amina");
    static final CoSpeakersId CO_SPEAKERS = CoSpeakersId.of(PROPOSAL);
    static final InvitationId OF_KOFI = new InvitationId("proposal-invitation-1a2b3c4d-amina");
    static final InvitationId OTHER = new InvitationId("proposal-invitation-5e6f7a8b-amina");
    static final AddressId AMINA = new AddressId("addr-AminaAminaAminaAminaA");
    static final AddressId KOFI = new AddressId("addr-KofiKofiKofiKofiKofi");
    static final AddressId JUNE = new AddressId("addr-JuneJuneJuneJuneJune");
    static final Sealed SEALED = new Sealed(KOFI.value(), "key-1", "c2VhbGVk");
    static final Sealed NAMED = new Sealed(KOFI.value(), "key-1", "bmFtZWQ=");
    static final Instant INVITED = Instant.parse("2026-12-01T14:00:00Z");
    static final Instant EXPIRES = INVITED.plus(Duration.ofDays(14));
    static final Instant LATER = INVITED.plusSeconds(60);

    private CoSpeakerFixture() {}

    static InviteSpeaker invite(AddressId person, InvitationId id, int most, Instant at) {
        return new InviteSpeaker(
                CO_SPEAKERS, PROPOSAL, id, person, SEALED, AMINA, most, at.plus(Duration.ofDays(14)), at);
    }

    static SpeakerInvited invited() {
        return new SpeakerInvited(
                CO_SPEAKERS.value(), PROPOSAL.value(), OF_KOFI.value(), KOFI.value(), SEALED, EXPIRES, INVITED);
    }

    static InvitationAccepted accepted() {
        return new InvitationAccepted(
                CO_SPEAKERS.value(), PROPOSAL.value(), OF_KOFI.value(), KOFI.value(), NAMED, LATER);
    }

    static InvitationDeclined declined() {
        return new InvitationDeclined(CO_SPEAKERS.value(), PROPOSAL.value(), OF_KOFI.value(), LATER);
    }

    static InvitationRevoked revoked() {
        return new InvitationRevoked(CO_SPEAKERS.value(), PROPOSAL.value(), OF_KOFI.value(), LATER);
    }

    static SpeakerLeft left() {
        return new SpeakerLeft(CO_SPEAKERS.value(), PROPOSAL.value(), OF_KOFI.value(), SEALED, LATER);
    }

    /** Returns one of each event. */
    public static List<Object> storedEvents() {
        return List.of(invited(), accepted(), declined(), revoked(), left());
    }
}

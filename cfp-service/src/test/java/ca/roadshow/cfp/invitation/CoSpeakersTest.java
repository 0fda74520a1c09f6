package ca.roadshow.cfp.invitation;

import static ca.roadshow.cfp.invitation.CoSpeakerFixture.AMINA;
import static ca.roadshow.cfp.invitation.CoSpeakerFixture.CO_SPEAKERS;
import static ca.roadshow.cfp.invitation.CoSpeakerFixture.EXPIRES;
import static ca.roadshow.cfp.invitation.CoSpeakerFixture.INVITED;
import static ca.roadshow.cfp.invitation.CoSpeakerFixture.JUNE;
import static ca.roadshow.cfp.invitation.CoSpeakerFixture.KOFI;
import static ca.roadshow.cfp.invitation.CoSpeakerFixture.LATER;
import static ca.roadshow.cfp.invitation.CoSpeakerFixture.NAMED;
import static ca.roadshow.cfp.invitation.CoSpeakerFixture.OF_KOFI;
import static ca.roadshow.cfp.invitation.CoSpeakerFixture.OTHER;
import static ca.roadshow.cfp.invitation.CoSpeakerFixture.PROPOSAL;
import static ca.roadshow.cfp.invitation.CoSpeakerFixture.SEALED;
import static ca.roadshow.cfp.invitation.CoSpeakerFixture.accepted;
import static ca.roadshow.cfp.invitation.CoSpeakerFixture.declined;
import static ca.roadshow.cfp.invitation.CoSpeakerFixture.invite;
import static ca.roadshow.cfp.invitation.CoSpeakerFixture.invited;
import static ca.roadshow.cfp.invitation.CoSpeakerFixture.left;
import static ca.roadshow.cfp.invitation.CoSpeakerFixture.revoked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ca.roadshow.cfp.invitation.CoSpeakerCommand.AcceptInvitation;
import ca.roadshow.cfp.invitation.CoSpeakerCommand.DeclineInvitation;
import ca.roadshow.cfp.invitation.CoSpeakerCommand.LeaveTalk;
import ca.roadshow.cfp.invitation.CoSpeakerCommand.RevokeInvitation;
import ca.roadshow.cfp.invitation.CoSpeakerEvent.SpeakerInvited;
import ca.roadshow.cfp.proposal.ProposalCommand.DisownProposal;
import ca.roadshow.cfp.proposal.ProposalId;
import ca.roadshow.events.contract.RecipientObjected;
import ca.roadshow.events.person.AddressId;
import java.time.Duration;
import java.time.Instant;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CoSpeakersTest {

    private final FixtureConfiguration<CoSpeakers> fixture = new AggregateTestFixture<>(CoSpeakers.class);

    private void expect(Object command, InvitationResult result, Object... given) {
        fixture.given(given).when(command).expectNoEvents().expectResultMessagePayload(result);
    }

    @Nested
    class Invite {

        @Test
        void invitesAPerson() {
            fixture.givenNoPriorActivity()
                    .when(invite(KOFI, OF_KOFI, 1, INVITED))
                    .expectEvents(invited())
                    .expectResultMessagePayload(InvitationResult.DONE);
        }

        @Test
        void invitesEachPersonOnce() {
            expect(invite(KOFI, OTHER, 3, LATER), InvitationResult.UNCHANGED, invited());
            expect(invite(KOFI, OTHER, 3, LATER), InvitationResult.ALREADY_SPEAKS, invited(), accepted());
        }

        @Test
        void doesNotInviteTheSpeakerWhoSubmittedTheTalk() {
            expect(invite(AMINA, OTHER, 3, INVITED), InvitationResult.OWN_ADDRESS);
        }

        @Test
        void enforcesTheLimitOfTheCall() {
            expect(invite(JUNE, OTHER, 1, LATER), InvitationResult.TOO_MANY, invited());
            expect(invite(JUNE, OTHER, 1, EXPIRES), InvitationResult.TOO_MANY, invited(), accepted());
            expect(invite(JUNE, OTHER, 0, INVITED), InvitationResult.TOO_MANY);
        }

        @Test
        void countsNeitherExpiredNorAnsweredInvitations() {
            fixture.given(invited()).when(invite(JUNE, OTHER, 1, EXPIRES)).expectEvents(another(JUNE, EXPIRES));
            fixture.given(invited(), declined())
                    .when(invite(JUNE, OTHER, 1, LATER))
                    .expectEvents(another(JUNE, LATER));
            fixture.given(invited(), revoked())
                    .when(invite(KOFI, OTHER, 1, LATER))
                    .expectEvents(another(KOFI, LATER));
            fixture.given(invited(), accepted(), left())
                    .when(invite(KOFI, OTHER, 1, LATER))
                    .expectEvents(another(KOFI, LATER));
        }

        private static SpeakerInvited another(AddressId person, Instant at) {
            return new SpeakerInvited(
                    CO_SPEAKERS.value(),
                    PROPOSAL.value(),
                    OTHER.value(),
                    person.value(),
                    SEALED,
                    at.plus(Duration.ofDays(14)),
                    at);
        }
    }

    @Nested
    class Accept {

        private final AcceptInvitation accept = new AcceptInvitation(CO_SPEAKERS, OF_KOFI, NAMED, LATER);

        @Test
        void makesTheInvitedPersonASpeaker() {
            fixture.given(invited())
                    .when(accept)
                    .expectEvents(accepted())
                    .expectResultMessagePayload(InvitationResult.DONE);
        }

        @Test
        void acceptsOnce() {
            expect(accept, InvitationResult.UNCHANGED, invited(), accepted());
        }

        @Test
        void refusesAnInvitationThatHasEnded() {
            expect(new AcceptInvitation(CO_SPEAKERS, OF_KOFI, NAMED, EXPIRES), InvitationResult.EXPIRED, invited());
            expect(accept, InvitationResult.REVOKED, invited(), revoked());
            expect(accept, InvitationResult.ANSWERED, invited(), declined());
            expect(accept, InvitationResult.ANSWERED, invited(), accepted(), left());
        }

        @Test
        void refusesTheInvitationOfAnotherTalk() {
            expect(new AcceptInvitation(CO_SPEAKERS, OTHER, NAMED, LATER), InvitationResult.UNKNOWN, invited());
        }
    }

    @Nested
    class Decline {

        private final DeclineInvitation decline = new DeclineInvitation(CO_SPEAKERS, OF_KOFI, LATER);

        @Test
        void declinesEvenAfterTheExpiry() {
            fixture.given(invited())
                    .when(decline)
                    .expectEvents(declined())
                    .expectResultMessagePayload(InvitationResult.DONE);
            fixture.given(invited())
                    .when(new DeclineInvitation(CO_SPEAKERS, OF_KOFI, EXPIRES))
                    .expectResultMessagePayload(InvitationResult.DONE);
        }

        @Test
        void changesNothingOtherwise() {
            expect(decline, InvitationResult.UNCHANGED, invited(), declined());
            expect(decline, InvitationResult.REVOKED, invited(), revoked());
            expect(decline, InvitationResult.ANSWERED, invited(), accepted());
            expect(new DeclineInvitation(CO_SPEAKERS, OTHER, LATER), InvitationResult.UNKNOWN, invited());
        }

        @Test
        void happensWhenTheRecipientDidNotAskForTheMail() {
            var handler = new WhenRecipientObjectedThenEndProposal();
            assertThat(handler.on(objected("proposal", OF_KOFI.value()))).isEqualTo(decline);
            assertThat(handler.on(objected("proposal", "proposal-1")))
                    .isEqualTo(new DisownProposal(new ProposalId("proposal-1"), LATER));
            assertThat(handler.on(objected("rsvp", "rsvp-1"))).isNull();
        }

        private static RecipientObjected objected(String kind, String thing) {
            return new RecipientObjected(KOFI.value(), kind, thing, null, LATER);
        }
    }

    @Nested
    class Revoke {

        private final RevokeInvitation revoke = new RevokeInvitation(CO_SPEAKERS, OF_KOFI, LATER);

        @Test
        void revokesAnOpenInvitation() {
            fixture.given(invited())
                    .when(revoke)
                    .expectEvents(revoked())
                    .expectResultMessagePayload(InvitationResult.DONE);
        }

        @Test
        void changesNothingOtherwise() {
            expect(revoke, InvitationResult.UNCHANGED, invited(), revoked());
            expect(revoke, InvitationResult.ANSWERED, invited(), accepted());
            expect(new RevokeInvitation(CO_SPEAKERS, OTHER, LATER), InvitationResult.UNKNOWN, invited());
        }
    }

    @Nested
    class Leave {

        private final LeaveTalk leave = new LeaveTalk(CO_SPEAKERS, OF_KOFI, SEALED, LATER);

        @Test
        void keepsTheTalkForTheOthers() {
            fixture.given(invited(), accepted())
                    .when(leave)
                    .expectEvents(left())
                    .expectResultMessagePayload(InvitationResult.DONE);
        }

        @Test
        void changesNothingOtherwise() {
            expect(leave, InvitationResult.UNCHANGED, invited(), accepted(), left());
            expect(leave, InvitationResult.ANSWERED, invited());
            expect(new LeaveTalk(CO_SPEAKERS, OTHER, null, LATER), InvitationResult.UNKNOWN, invited());
        }
    }

    @Nested
    class Ids {

        @Test
        void containTheIdOfTheirProposal() {
            assertThat(InvitationId.random(PROPOSAL).proposal()).isEqualTo(PROPOSAL);
            assertThat(OF_KOFI.proposal()).isEqualTo(PROPOSAL);
            assertThat(InvitationId.parse("proposal-invitation-1")).isEmpty();
            assertThat(InvitationId.parse("proposal-1")).isEmpty();
        }

        @Test
        void areNotOtherIds() {
            assertThatIllegalArgumentException().isThrownBy(() -> new InvitationId("proposal-1"));
            assertThatIllegalArgumentException().isThrownBy(() -> new CoSpeakersId("proposal-1"));
        }
    }
}

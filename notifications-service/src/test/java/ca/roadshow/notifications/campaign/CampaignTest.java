package ca.roadshow.notifications.campaign;

import static ca.roadshow.notifications.campaign.CampaignFixture.CAMILLE;
import static ca.roadshow.notifications.campaign.CampaignFixture.MONDAY;
import static ca.roadshow.notifications.campaign.CampaignFixture.REMI;
import static ca.roadshow.notifications.campaign.CampaignFixture.TUESDAY;
import static ca.roadshow.notifications.campaign.CampaignFixture.WEDNESDAY;
import static ca.roadshow.notifications.campaign.CampaignFixture.approve;
import static ca.roadshow.notifications.campaign.CampaignFixture.approved;
import static ca.roadshow.notifications.campaign.CampaignFixture.cancel;
import static ca.roadshow.notifications.campaign.CampaignFixture.cancelled;
import static ca.roadshow.notifications.campaign.CampaignFixture.content;
import static ca.roadshow.notifications.campaign.CampaignFixture.countLinks;
import static ca.roadshow.notifications.campaign.CampaignFixture.discard;
import static ca.roadshow.notifications.campaign.CampaignFixture.discarded;
import static ca.roadshow.notifications.campaign.CampaignFixture.draft;
import static ca.roadshow.notifications.campaign.CampaignFixture.drafted;
import static ca.roadshow.notifications.campaign.CampaignFixture.edit;
import static ca.roadshow.notifications.campaign.CampaignFixture.edited;
import static ca.roadshow.notifications.campaign.CampaignFixture.finish;
import static ca.roadshow.notifications.campaign.CampaignFixture.finished;
import static ca.roadshow.notifications.campaign.CampaignFixture.halt;
import static ca.roadshow.notifications.campaign.CampaignFixture.halted;
import static ca.roadshow.notifications.campaign.CampaignFixture.limit;
import static ca.roadshow.notifications.campaign.CampaignFixture.limited;
import static ca.roadshow.notifications.campaign.CampaignFixture.linkCounts;
import static ca.roadshow.notifications.campaign.CampaignFixture.pause;
import static ca.roadshow.notifications.campaign.CampaignFixture.paused;
import static ca.roadshow.notifications.campaign.CampaignFixture.requestApproval;
import static ca.roadshow.notifications.campaign.CampaignFixture.requested;
import static ca.roadshow.notifications.campaign.CampaignFixture.resend;
import static ca.roadshow.notifications.campaign.CampaignFixture.resending;
import static ca.roadshow.notifications.campaign.CampaignFixture.resume;
import static ca.roadshow.notifications.campaign.CampaignFixture.resumed;
import static ca.roadshow.notifications.campaign.CampaignFixture.schedule;
import static ca.roadshow.notifications.campaign.CampaignFixture.scheduled;
import static ca.roadshow.notifications.campaign.CampaignFixture.send;
import static ca.roadshow.notifications.campaign.CampaignFixture.sendBack;
import static ca.roadshow.notifications.campaign.CampaignFixture.sendDue;
import static ca.roadshow.notifications.campaign.CampaignFixture.sentBack;
import static ca.roadshow.notifications.campaign.CampaignFixture.started;
import static ca.roadshow.notifications.campaign.CampaignFixture.withoutText;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CampaignTest {

    private static final CampaignContent NEWS = content("News", "newsletter");

    private final FixtureConfiguration<Campaign> campaign = new AggregateTestFixture<>(Campaign.class);

    @Nested
    class DraftCampaign {

        @Test
        void startsACampaign() {
            campaign.givenNoPriorActivity()
                    .when(draft(NEWS))
                    .expectEvents(drafted(NEWS))
                    .expectResultMessagePayload(CampaignResult.DONE);
        }

        @Test
        void acceptsMissingTextAndTopics() {
            campaign.givenNoPriorActivity().when(draft(withoutText("News"))).expectEvents(drafted(withoutText("News")));
        }

        @Test
        void repeatedChangesNothing() {
            campaign.given(drafted(NEWS))
                    .when(draft(NEWS))
                    .expectNoEvents()
                    .expectResultMessagePayload(CampaignResult.UNCHANGED);
        }

        @Test
        void refusesAnotherDraftWithTheSameKey() {
            campaign.given(drafted(NEWS))
                    .when(draft(content("Other news", "cfp")))
                    .expectNoEvents()
                    .expectResultMessagePayload(CampaignResult.KEY_REUSED);
        }
    }

    @Nested
    class EditCampaign {

        private static final CampaignContent OTHER = content("Other news", "cfp", "community:ottawa");

        @Test
        void replacesTextAndAudience() {
            campaign.given(drafted(NEWS)).when(edit(OTHER)).expectEvents(edited(OTHER));
        }

        @Test
        void repeatedChangesNothing() {
            campaign.given(drafted(NEWS), edited(OTHER))
                    .when(edit(OTHER))
                    .expectNoEvents()
                    .expectResultMessagePayload(CampaignResult.UNCHANGED);
        }

        @Test
        void turnsAScheduledCampaignIntoADraft() {
            campaign.given(drafted(NEWS), scheduled(WEDNESDAY), edited(OTHER))
                    .when(sendDue(WEDNESDAY, WEDNESDAY))
                    .expectNoEvents()
                    .expectResultMessagePayload(CampaignResult.UNCHANGED);
        }

        @Test
        void endsTheScheduleEvenWithoutAChange() {
            campaign.given(drafted(NEWS), scheduled(WEDNESDAY)).when(edit(NEWS)).expectEvents(edited(NEWS));
        }

        @Test
        void isRefusedAfterTheCampaignIsSent() {
            campaign.given(drafted(NEWS), started(MONDAY))
                    .when(edit(OTHER))
                    .expectNoEvents()
                    .expectResultMessagePayload(CampaignResult.NOT_EDITABLE);
        }

        @Test
        void isRefusedAfterACancellation() {
            campaign.given(drafted(NEWS), cancelled())
                    .when(edit(OTHER))
                    .expectResultMessagePayload(CampaignResult.NOT_EDITABLE);
        }
    }

    @Nested
    class SwitchLinkCounts {

        @Test
        void isOffByDefault() {
            campaign.given(drafted(NEWS))
                    .when(countLinks(false))
                    .expectNoEvents()
                    .expectResultMessagePayload(CampaignResult.UNCHANGED);
        }

        @Test
        void switchesOnAndOff() {
            campaign.given(drafted(NEWS)).when(countLinks(true)).expectEvents(linkCounts(true));
            campaign.given(drafted(NEWS), linkCounts(true))
                    .when(countLinks(true))
                    .expectNoEvents()
                    .expectResultMessagePayload(CampaignResult.UNCHANGED);
            campaign.given(drafted(NEWS), linkCounts(true))
                    .when(countLinks(false))
                    .expectEvents(linkCounts(false));
        }

        @Test
        void isRefusedAfterTheCampaignIsSent() {
            campaign.given(drafted(NEWS), started(MONDAY))
                    .when(countLinks(true))
                    .expectNoEvents()
                    .expectResultMessagePayload(CampaignResult.NOT_EDITABLE);
        }
    }

    @Nested
    class LimitSending {

        @Test
        void setsChangesAndRemovesTheLimit() {
            campaign.given(drafted(NEWS)).when(limit(600)).expectEvents(limited(600));
            campaign.given(drafted(NEWS), limited(600)).when(limit(1)).expectEvents(limited(1));
            campaign.given(drafted(NEWS), limited(600)).when(limit(null)).expectEvents(limited(null));
        }

        @Test
        void repeatedChangesNothing() {
            campaign.given(drafted(NEWS))
                    .when(limit(null))
                    .expectNoEvents()
                    .expectResultMessagePayload(CampaignResult.UNCHANGED);
            campaign.given(drafted(NEWS), limited(600))
                    .when(limit(600))
                    .expectNoEvents()
                    .expectResultMessagePayload(CampaignResult.UNCHANGED);
        }

        @Test
        void isPossibleWhileTheCampaignIsSentOrPaused() {
            campaign.given(drafted(NEWS), started(MONDAY)).when(limit(600)).expectEvents(limited(600));
            campaign.given(drafted(NEWS), started(MONDAY), paused())
                    .when(limit(600))
                    .expectEvents(limited(600));
        }

        @Test
        void isRefusedAfterTheCampaignHasEnded() {
            campaign.given(drafted(NEWS), started(MONDAY), finished(1))
                    .when(limit(600))
                    .expectNoEvents()
                    .expectResultMessagePayload(CampaignResult.NOT_EDITABLE);
            campaign.given(drafted(NEWS), cancelled())
                    .when(limit(600))
                    .expectNoEvents()
                    .expectResultMessagePayload(CampaignResult.NOT_EDITABLE);
            campaign.given(drafted(NEWS), discarded())
                    .when(limit(600))
                    .expectNoEvents()
                    .expectResultMessagePayload(CampaignResult.NOT_EDITABLE);
        }

        @Test
        void acceptsLimitsFromOneToAHundredThousand() {
            campaign.given(drafted(NEWS)).when(limit(100_000)).expectEvents(limited(100_000));
            assertThatIllegalArgumentException().isThrownBy(() -> limit(0));
            assertThatIllegalArgumentException().isThrownBy(() -> limit(100_001));
        }
    }

    @Nested
    class DiscardCampaign {

        @Test
        void removesADraft() {
            campaign.given(drafted(NEWS))
                    .when(discard())
                    .expectEvents(discarded())
                    .expectResultMessagePayload(CampaignResult.DONE);
        }

        @Test
        void removesACampaignThatBecameADraftAgain() {
            campaign.given(drafted(NEWS), scheduled(WEDNESDAY), edited(NEWS))
                    .when(discard())
                    .expectEvents(discarded());
        }

        @Test
        void repeatedChangesNothing() {
            campaign.given(drafted(NEWS), discarded())
                    .when(discard())
                    .expectNoEvents()
                    .expectResultMessagePayload(CampaignResult.UNCHANGED);
        }

        @Test
        void isRefusedForOtherCampaigns() {
            campaign.given(drafted(NEWS), scheduled(WEDNESDAY))
                    .when(discard())
                    .expectNoEvents()
                    .expectResultMessagePayload(CampaignResult.NOT_A_DRAFT);
            campaign.given(drafted(NEWS), started(MONDAY))
                    .when(discard())
                    .expectResultMessagePayload(CampaignResult.NOT_A_DRAFT);
            campaign.given(drafted(NEWS), cancelled())
                    .when(discard())
                    .expectResultMessagePayload(CampaignResult.NOT_A_DRAFT);
        }

        @Test
        void endsTheCampaign() {
            campaign.given(drafted(NEWS), discarded())
                    .when(send())
                    .expectNoEvents()
                    .expectResultMessagePayload(CampaignResult.CANCELLED);
            campaign.given(drafted(NEWS), discarded())
                    .when(edit(content("Other news", "cfp")))
                    .expectNoEvents()
                    .expectResultMessagePayload(CampaignResult.NOT_EDITABLE);
            campaign.given(drafted(NEWS), discarded()).when(pause()).expectNoEvents();
            campaign.given(drafted(NEWS), discarded()).when(resume()).expectNoEvents();
            campaign.given(drafted(NEWS), discarded()).when(cancel()).expectNoEvents();
            campaign.given(drafted(NEWS), discarded()).when(resend()).expectNoEvents();
        }

        @Test
        void preventsThatTheSameDraftIsCreatedAgain() {
            campaign.given(drafted(NEWS), discarded())
                    .when(draft(NEWS))
                    .expectNoEvents()
                    .expectResultMessagePayload(CampaignResult.UNCHANGED);
        }
    }

    @Nested
    class ScheduleCampaign {

        @Test
        void setsTheTime() {
            campaign.given(drafted(NEWS)).when(schedule(WEDNESDAY, MONDAY)).expectEvents(scheduled(WEDNESDAY));
        }

        @Test
        void replacesTheTime() {
            campaign.given(drafted(NEWS), scheduled(TUESDAY))
                    .when(schedule(WEDNESDAY, MONDAY))
                    .expectEvents(scheduled(WEDNESDAY));
        }

        @Test
        void repeatedChangesNothing() {
            campaign.given(drafted(NEWS), scheduled(WEDNESDAY))
                    .when(schedule(WEDNESDAY, TUESDAY))
                    .expectNoEvents()
                    .expectResultMessagePayload(CampaignResult.UNCHANGED);
        }

        @Test
        void refusesATimeInThePast() {
            campaign.given(drafted(NEWS))
                    .when(schedule(MONDAY, MONDAY))
                    .expectNoEvents()
                    .expectResultMessagePayload(CampaignResult.TIME_PASSED);
        }

        @Test
        void refusesACampaignWithoutTopics() {
            campaign.given(drafted(content("News")))
                    .when(schedule(WEDNESDAY, MONDAY))
                    .expectResultMessagePayload(CampaignResult.AUDIENCE_MISSING);
        }

        @Test
        void isRefusedAfterTheCampaignIsSent() {
            campaign.given(drafted(NEWS), started(MONDAY), finished(1))
                    .when(schedule(WEDNESDAY, TUESDAY))
                    .expectResultMessagePayload(CampaignResult.ALREADY_SENT);
        }
    }

    @Nested
    class SendCampaign {

        @Test
        void startsTheSending() {
            campaign.given(drafted(NEWS)).when(send()).expectEvents(started(TUESDAY));
        }

        @Test
        void startsAScheduledCampaignEarly() {
            campaign.given(drafted(NEWS), scheduled(WEDNESDAY)).when(send()).expectEvents(started(TUESDAY));
        }

        @Test
        void startsOnceWhenTwoOrganizersSendIt() {
            campaign.given(drafted(NEWS))
                    .andGivenCommands(send())
                    .when(send())
                    .expectNoEvents()
                    .expectResultMessagePayload(CampaignResult.UNCHANGED);
        }

        @Test
        void repeatedAfterTheLastMailChangesNothing() {
            campaign.given(drafted(NEWS), started(MONDAY), finished(1))
                    .when(send())
                    .expectNoEvents()
                    .expectResultMessagePayload(CampaignResult.UNCHANGED);
        }

        @Test
        void refusesACampaignWithoutTopics() {
            campaign.given(drafted(content("News")))
                    .when(send())
                    .expectNoEvents()
                    .expectResultMessagePayload(CampaignResult.AUDIENCE_MISSING);
        }

        @Test
        void refusesACampaignWithoutText() {
            campaign.given(drafted(withoutText("News", "newsletter")))
                    .when(send())
                    .expectNoEvents()
                    .expectResultMessagePayload(CampaignResult.TEXT_MISSING);
        }

        @Test
        void refusesAPausedCampaign() {
            campaign.given(drafted(NEWS), started(MONDAY), paused())
                    .when(send())
                    .expectResultMessagePayload(CampaignResult.PAUSED);
        }

        @Test
        void refusesACancelledCampaign() {
            campaign.given(drafted(NEWS), cancelled())
                    .when(send())
                    .expectResultMessagePayload(CampaignResult.CANCELLED);
        }
    }

    @Nested
    class SendDueCampaign {

        @Test
        void startsTheSendingAtItsTime() {
            campaign.given(drafted(NEWS), scheduled(TUESDAY))
                    .when(sendDue(TUESDAY, TUESDAY))
                    .expectEvents(started(TUESDAY));
        }

        @Test
        void doesNothingBeforeItsTimeEvenWhenTheClockGoesBack() {
            campaign.given(drafted(NEWS), scheduled(TUESDAY))
                    .when(sendDue(TUESDAY, MONDAY))
                    .expectNoEvents();
        }

        @Test
        void ignoresAnEarlierSchedule() {
            campaign.given(drafted(NEWS), scheduled(TUESDAY), scheduled(WEDNESDAY))
                    .when(sendDue(TUESDAY, WEDNESDAY))
                    .expectNoEvents();
        }
    }

    @Nested
    class HaltCampaign {

        @Test
        void pausesWhenTooManyMailsFail() {
            campaign.given(drafted(NEWS), started(MONDAY)).when(halt(100, 10)).expectEvents(halted(100, 10));
        }

        @Test
        void continuesBelowTheThresholds() {
            campaign.given(drafted(NEWS), started(MONDAY)).when(halt(99, 99)).expectNoEvents();
            campaign.given(drafted(NEWS), started(MONDAY)).when(halt(1_000, 99)).expectNoEvents();
        }

        @Test
        void continuesAfterAnOrganizerHasResumedIt() {
            campaign.given(drafted(NEWS), started(MONDAY), halted(100, 10), resumed())
                    .when(halt(199, 109))
                    .expectNoEvents();
        }

        @Test
        void pausesAgainIfAsManyOfTheNextMailsFail() {
            campaign.given(drafted(NEWS), started(MONDAY), halted(100, 10), resumed())
                    .when(halt(200, 20))
                    .expectEvents(halted(200, 20));
        }

        @Test
        void changesNothingUnlessTheCampaignIsSending() {
            campaign.given(drafted(NEWS)).when(halt(100, 10)).expectNoEvents();
            campaign.given(drafted(NEWS), started(MONDAY), halted(100, 10))
                    .when(halt(100, 10))
                    .expectNoEvents();
            campaign.given(drafted(NEWS), started(MONDAY), finished(1))
                    .when(halt(100, 10))
                    .expectNoEvents()
                    .expectResultMessagePayload(CampaignResult.UNCHANGED);
        }

        @Test
        void canBeResumedAndCancelled() {
            campaign.given(drafted(NEWS), started(MONDAY), halted(100, 10))
                    .when(resume())
                    .expectEvents(resumed());
            campaign.given(drafted(NEWS), started(MONDAY), halted(100, 10))
                    .when(cancel())
                    .expectEvents(cancelled());
        }
    }

    @Nested
    class PauseCampaign {

        @Test
        void pausesASending() {
            campaign.given(drafted(NEWS), started(MONDAY)).when(pause()).expectEvents(paused());
        }

        @Test
        void repeatedChangesNothing() {
            campaign.given(drafted(NEWS), started(MONDAY), paused())
                    .when(pause())
                    .expectNoEvents()
                    .expectResultMessagePayload(CampaignResult.UNCHANGED);
        }

        @Test
        void isRefusedBeforeItIsSent() {
            campaign.given(drafted(NEWS)).when(pause()).expectResultMessagePayload(CampaignResult.NOT_SENDING);
        }

        @Test
        void isRefusedAfterTheLastMail() {
            campaign.given(drafted(NEWS), started(MONDAY), finished(1))
                    .when(pause())
                    .expectResultMessagePayload(CampaignResult.NOT_SENDING);
        }
    }

    @Nested
    class ResumeCampaign {

        @Test
        void continuesASending() {
            campaign.given(drafted(NEWS), started(MONDAY), paused())
                    .when(resume())
                    .expectEvents(resumed());
        }

        @Test
        void repeatedChangesNothing() {
            campaign.given(drafted(NEWS), started(MONDAY), paused(), resumed())
                    .when(resume())
                    .expectNoEvents()
                    .expectResultMessagePayload(CampaignResult.UNCHANGED);
        }

        @Test
        void isRefusedAfterACancellation() {
            campaign.given(drafted(NEWS), started(MONDAY), paused(), cancelled())
                    .when(resume())
                    .expectResultMessagePayload(CampaignResult.NOT_PAUSED);
        }
    }

    @Nested
    class CancelCampaign {

        @Test
        void endsADraft() {
            campaign.given(drafted(NEWS)).when(cancel()).expectEvents(cancelled());
        }

        @Test
        void endsASchedule() {
            campaign.given(drafted(NEWS), scheduled(WEDNESDAY), cancelled())
                    .when(sendDue(WEDNESDAY, WEDNESDAY))
                    .expectNoEvents();
        }

        @Test
        void endsASending() {
            campaign.given(drafted(NEWS), started(MONDAY)).when(cancel()).expectEvents(cancelled());
        }

        @Test
        void repeatedChangesNothing() {
            campaign.given(drafted(NEWS), cancelled())
                    .when(cancel())
                    .expectNoEvents()
                    .expectResultMessagePayload(CampaignResult.UNCHANGED);
        }

        @Test
        void isRefusedAfterTheLastMail() {
            campaign.given(drafted(NEWS), started(MONDAY), finished(1))
                    .when(cancel())
                    .expectResultMessagePayload(CampaignResult.ALREADY_SENT);
        }
    }

    @Nested
    class ResendCampaign {

        @Test
        void startsAnotherRound() {
            campaign.given(drafted(NEWS), started(MONDAY), finished(1))
                    .when(resend())
                    .expectEvents(resending(2));
        }

        @Test
        void countsTheRounds() {
            campaign.given(drafted(NEWS), started(MONDAY), finished(1), resending(2), finished(2))
                    .when(resend())
                    .expectEvents(resending(3));
        }

        @Test
        void repeatedDuringTheRoundChangesNothing() {
            campaign.given(drafted(NEWS), started(MONDAY), finished(1), resending(2))
                    .when(resend())
                    .expectNoEvents()
                    .expectResultMessagePayload(CampaignResult.UNCHANGED);
        }

        @Test
        void isRefusedDuringTheFirstSending() {
            campaign.given(drafted(NEWS), started(MONDAY))
                    .when(resend())
                    .expectResultMessagePayload(CampaignResult.NOT_SENT);
        }

        @Test
        void isRefusedAfterACancellation() {
            campaign.given(drafted(NEWS), started(MONDAY), cancelled())
                    .when(resend())
                    .expectResultMessagePayload(CampaignResult.CANCELLED);
        }
    }

    @Nested
    class FinishCampaign {

        @Test
        void endsTheSending() {
            campaign.given(drafted(NEWS), started(MONDAY)).when(finish(1)).expectEvents(finished(1));
        }

        @Test
        void ignoresAnEarlierRound() {
            campaign.given(drafted(NEWS), started(MONDAY), finished(1), resending(2))
                    .when(finish(1))
                    .expectNoEvents();
        }

        @Test
        void doesNothingWhileTheCampaignIsPaused() {
            campaign.given(drafted(NEWS), started(MONDAY), paused())
                    .when(finish(1))
                    .expectNoEvents();
        }
    }

    @Nested
    class Audience {

        @Test
        void isRestoredFromEventsWithItsConditions() {
            var toAttendees = CampaignFixture.toAttendees("News", "newsletter");
            campaign.given(drafted(toAttendees))
                    .when(draft(toAttendees))
                    .expectNoEvents()
                    .expectResultMessagePayload(CampaignResult.UNCHANGED);
        }

        @Test
        void needsNoTopicIfTheCampaignIsAboutRsvps() {
            campaign.given(drafted(CampaignFixture.aboutRsvps("The room changed")))
                    .when(send())
                    .expectEvents(started(TUESDAY));
        }
    }

    @Nested
    class RequestApproval {

        @Test
        void keepsTheTimeToSend() {
            campaign.given(drafted(NEWS))
                    .when(requestApproval(WEDNESDAY, MONDAY))
                    .expectEvents(requested(WEDNESDAY))
                    .expectResultMessagePayload(CampaignResult.DONE);
        }

        @Test
        void repeatedChangesNothing() {
            campaign.given(drafted(NEWS), requested(null))
                    .when(requestApproval(null, TUESDAY))
                    .expectNoEvents()
                    .expectResultMessagePayload(CampaignResult.UNCHANGED);
        }

        @Test
        void replacesTheTimeToSend() {
            campaign.given(drafted(NEWS), requested(null))
                    .when(requestApproval(WEDNESDAY, MONDAY))
                    .expectEvents(requested(WEDNESDAY));
        }

        @Test
        void repeatedWithTheSameTimeChangesNothing() {
            campaign.given(drafted(NEWS), requested(WEDNESDAY))
                    .when(requestApproval(WEDNESDAY, TUESDAY))
                    .expectNoEvents()
                    .expectResultMessagePayload(CampaignResult.UNCHANGED);
        }

        @Test
        void isRefusedForATimeThatHasPassed() {
            campaign.given(drafted(NEWS))
                    .when(requestApproval(MONDAY, TUESDAY))
                    .expectNoEvents()
                    .expectResultMessagePayload(CampaignResult.TIME_PASSED);
        }

        @Test
        void isRefusedWithoutAnAudience() {
            campaign.given(drafted(content("News")))
                    .when(requestApproval(null, MONDAY))
                    .expectNoEvents()
                    .expectResultMessagePayload(CampaignResult.AUDIENCE_MISSING);
        }
    }

    @Nested
    class ApproveCampaign {

        @Test
        void sendsAtOnce() {
            campaign.given(drafted(NEWS), requested(null))
                    .when(approve(REMI, TUESDAY))
                    .expectEvents(approved(), started(TUESDAY))
                    .expectResultMessagePayload(CampaignResult.DONE);
        }

        @Test
        void schedulesForTheRequestedTime() {
            campaign.given(drafted(NEWS), requested(WEDNESDAY))
                    .when(approve(REMI, TUESDAY))
                    .expectEvents(
                            approved(),
                            new CampaignEvent.CampaignScheduled(
                                    CampaignFixture.NOVEMBER.value(),
                                    WEDNESDAY,
                                    CampaignFixture.ZONE.getId(),
                                    TUESDAY));
        }

        @Test
        void isRefusedForTheOrganizerWhoRequestedIt() {
            campaign.given(drafted(NEWS), requested(null))
                    .when(approve(CAMILLE, TUESDAY))
                    .expectNoEvents()
                    .expectResultMessagePayload(CampaignResult.APPROVAL_BY_REQUESTER);
        }

        @Test
        void isRefusedIfTheTimeHasPassed() {
            campaign.given(drafted(NEWS), requested(TUESDAY))
                    .when(approve(REMI, WEDNESDAY))
                    .expectNoEvents()
                    .expectResultMessagePayload(CampaignResult.TIME_PASSED);
        }

        @Test
        void isRefusedWithoutARequest() {
            campaign.given(drafted(NEWS))
                    .when(approve(REMI, TUESDAY))
                    .expectNoEvents()
                    .expectResultMessagePayload(CampaignResult.APPROVAL_NOT_REQUESTED);
        }

        @Test
        void repeatedChangesNothing() {
            campaign.given(drafted(NEWS), requested(null), approved(), started(TUESDAY))
                    .when(approve(REMI, WEDNESDAY))
                    .expectNoEvents()
                    .expectResultMessagePayload(CampaignResult.UNCHANGED);
        }

        @Test
        void isRevokedByAnEdit() {
            campaign.given(drafted(NEWS), requested(WEDNESDAY), approved(), scheduled(WEDNESDAY), edited(NEWS))
                    .when(new CampaignCommand.SendCampaign(CampaignFixture.NOVEMBER, true, TUESDAY))
                    .expectNoEvents()
                    .expectResultMessagePayload(CampaignResult.APPROVAL_MISSING);
        }

        @Test
        void allowsSendingEarlierAndAtAnotherTime() {
            campaign.given(drafted(NEWS), requested(WEDNESDAY), approved(), scheduled(WEDNESDAY))
                    .when(new CampaignCommand.SendCampaign(CampaignFixture.NOVEMBER, true, TUESDAY))
                    .expectEvents(started(TUESDAY));
            campaign.given(drafted(NEWS), requested(WEDNESDAY), approved(), scheduled(WEDNESDAY))
                    .when(new CampaignCommand.ScheduleCampaign(
                            CampaignFixture.NOVEMBER, TUESDAY, CampaignFixture.ZONE, true, MONDAY))
                    .expectEvents(scheduled(TUESDAY));
        }

        @Test
        void isRequiredToSchedule() {
            campaign.given(drafted(NEWS))
                    .when(new CampaignCommand.ScheduleCampaign(
                            CampaignFixture.NOVEMBER, WEDNESDAY, CampaignFixture.ZONE, true, MONDAY))
                    .expectNoEvents()
                    .expectResultMessagePayload(CampaignResult.APPROVAL_MISSING);
        }
    }

    @Nested
    class SendBackCampaign {

        @Test
        void turnsTheCampaignIntoADraft() {
            campaign.given(drafted(NEWS), requested(WEDNESDAY))
                    .when(sendBack("Please name the host"))
                    .expectEvents(sentBack("Please name the host"));
            campaign.given(drafted(NEWS), requested(WEDNESDAY), sentBack(null))
                    .when(sendDue(WEDNESDAY, WEDNESDAY))
                    .expectNoEvents();
        }

        @Test
        void repeatedChangesNothing() {
            campaign.given(drafted(NEWS), requested(null), sentBack(null))
                    .when(sendBack(null))
                    .expectNoEvents()
                    .expectResultMessagePayload(CampaignResult.UNCHANGED);
        }

        @Test
        void isRefusedWithoutARequest() {
            campaign.given(drafted(NEWS))
                    .when(sendBack(null))
                    .expectNoEvents()
                    .expectResultMessagePayload(CampaignResult.APPROVAL_NOT_REQUESTED);
        }
    }

    @Nested
    class AwaitingApproval {

        @Test
        void endsWithAnEditAndWithACancellation() {
            campaign.given(drafted(NEWS), requested(null)).when(edit(NEWS)).expectEvents(edited(NEWS));
            campaign.given(drafted(NEWS), requested(null)).when(cancel()).expectEvents(cancelled());
        }

        @Test
        void cannotBePausedResumedOrResent() {
            campaign.given(drafted(NEWS), requested(null))
                    .when(pause())
                    .expectResultMessagePayload(CampaignResult.NOT_SENDING);
            campaign.given(drafted(NEWS), requested(null))
                    .when(resume())
                    .expectResultMessagePayload(CampaignResult.NOT_PAUSED);
            campaign.given(drafted(NEWS), requested(null))
                    .when(resend())
                    .expectResultMessagePayload(CampaignResult.NOT_SENT);
        }
    }
}

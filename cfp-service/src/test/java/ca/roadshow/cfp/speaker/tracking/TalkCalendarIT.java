package ca.roadshow.cfp.speaker.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.roadshow.cfp.Browser;
import ca.roadshow.cfp.CfpUnderTest;
import ca.roadshow.cfp.Forms;
import ca.roadshow.cfp.Registration;
import ca.roadshow.cfp.call.OpenCalls;
import ca.roadshow.cfp.call.view.CallView;
import ca.roadshow.cfp.community.Meetups;
import ca.roadshow.cfp.proposal.Outcome;
import ca.roadshow.cfp.proposal.ProposalCommand.ConfirmProposal;
import ca.roadshow.cfp.speaker.submission.Submissions;
import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.events.contract.MeetupAnnounced;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;

/** The calendar entry of a confirmed talk. */
@CfpUnderTest
class TalkCalendarIT {

    private static final Instant JUNE = Instant.parse("2031-06-10T13:00:00Z");

    @Autowired
    private Browser browser;

    @Autowired
    private OpenCalls calls;

    @Autowired
    private Submissions submissions;

    @Autowired
    private Registration registration;

    @Autowired
    private Meetups meetups;

    @Test
    void hasTheTimeAndVenueOfTheEventAfterTheConfirmation() {
        var call = calls.open();
        announceEvent(call);
        var proposal = submissions.submit(call);
        submissions.publish(proposal, "", Outcome.ACCEPT, Instant.now().plus(Duration.ofDays(7)));
        assertThat(browser.get(calendar(proposal.mailed()))).hasStatus(HttpStatus.NOT_FOUND);

        submissions.send(new ConfirmProposal(proposal.proposalId(), "", null, Instant.now()));
        assertThat(Forms.body(browser.get(proposal.mailed() + "&lang=fr")))
                .contains("Ajouter la présentation à mon agenda", "/calendar.ics?token=")
                .doesNotContain("??");
        var entry = browser.get(calendar(proposal.mailed()) + "&lang=fr");
        assertThat(entry).hasStatusOk().hasContentTypeCompatibleWith("text/calendar");
        assertThat(Forms.body(entry))
                .contains("UID:" + proposal.id(), "SUMMARY;LANGUAGE=fr-CA:Queues that forgive", "LOCATION:Pier 21")
                .contains("20310610T100000")
                .doesNotContain("token");
        assertThat(browser.get(calendar(proposal.mailed()).replaceFirst("token=.", "token=_")))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    private void announceEvent(CallView call) {
        var event = Objects.requireNonNull(call.event());
        var id = event.startsWith("meetup-") ? event : "meetup-" + event;
        registration.publish(
                id,
                new MeetupAnnounced(
                        id,
                        id.substring("meetup-".length()),
                        "CONFERENCE",
                        Bilingual.both("Harbour Day", "Journée du port"),
                        null,
                        JUNE,
                        JUNE.plusSeconds(7200),
                        "America/Halifax",
                        "Pier 21",
                        80),
                0);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> meetups.find(event)
                        .filter(found -> found.endsAt() != null)
                        .isPresent());
    }

    private static String calendar(String page) {
        return page.replace("?", "/calendar.ics?");
    }
}

package ca.roadshow.registration.rsvp.release;

import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.events.contract.RecipientObjected;
import ca.roadshow.registration.meetup.Asking;
import ca.roadshow.registration.meetup.MeetupCommand.CancelRsvp;
import ca.roadshow.registration.meetup.MeetupId;
import ca.roadshow.registration.meetup.seats.RsvpId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WhenRecipientObjectedThenCancelRsvpTest {

    private static final Instant NOON = Instant.parse("2027-01-04T17:00:00Z");

    private final WhenRecipientObjectedThenCancelRsvp automation =
            new WhenRecipientObjectedThenCancelRsvp(Asking.NEVER);

    @Test
    void cancelsRsvp() {
        var objected = new RecipientObjected("addr-zoe", "rsvp", "rsvp-1", "meetup-montreal", NOON);
        assertThat(automation.on(objected))
                .isEqualTo(new CancelRsvp(new MeetupId("meetup-montreal"), new RsvpId("rsvp-1"), Asking.NEVER, NOON));
    }

    @Test
    void skipsProposal() {
        assertThat(automation.on(new RecipientObjected("addr-zoe", "proposal", "proposal-1", null, NOON)))
                .isNull();
    }
}

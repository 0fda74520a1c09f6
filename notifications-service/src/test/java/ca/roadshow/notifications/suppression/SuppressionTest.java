package ca.roadshow.notifications.suppression;

import ca.roadshow.notifications.mail.ledger.MailKind;
import ca.roadshow.notifications.suppression.SuppressionCommand.AllowMails;
import ca.roadshow.notifications.suppression.SuppressionCommand.SuppressMails;
import ca.roadshow.notifications.suppression.SuppressionEvent.MailsAllowed;
import ca.roadshow.notifications.suppression.SuppressionEvent.MailsSuppressed;
import java.time.Instant;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SuppressionTest {

    static final String CAMILLE = "addr-camille";
    static final Instant MONDAY = Instant.parse("2027-01-04T20:00:00Z");
    private static final SuppressionId ID = SuppressionId.of(CAMILLE, MailKind.RSVP);
    private static final String MONTREAL = "meetup-montreal-2026-12";

    private final FixtureConfiguration<Suppression> suppression = new AggregateTestFixture<>(Suppression.class);

    @Nested
    class Suppress {

        @Test
        void stopsMailsOfTheKind() {
            suppression.givenNoPriorActivity().when(suppress("rsvp-1")).expectEvents(suppressed("rsvp-1"));
        }

        @Test
        void changesNothingWhenRepeated() {
            suppression.given(suppressed("rsvp-1")).when(suppress("rsvp-1")).expectNoEvents();
        }

        @Test
        void cancelsASecondThing() {
            suppression.given(suppressed("rsvp-1")).when(suppress("rsvp-2")).expectEvents(suppressed("rsvp-2"));
        }

        @Test
        void stopsMailsAgainAfterTheyWereAllowed() {
            suppression
                    .given(suppressed("rsvp-1"), allowed())
                    .when(suppress("rsvp-1"))
                    .expectEvents(suppressed("rsvp-1"));
        }
    }

    @Nested
    class Allow {

        @Test
        void allowsMailsAgain() {
            suppression.given(suppressed("rsvp-1")).when(allow()).expectEvents(allowed());
        }

        @Test
        void changesNothingIfMailsAreAllowed() {
            suppression.givenNoPriorActivity().when(allow()).expectNoEvents();
            suppression.given(suppressed("rsvp-1"), allowed()).when(allow()).expectNoEvents();
        }
    }

    static SuppressMails suppress(String rsvp) {
        return new SuppressMails(ID, CAMILLE, MailKind.RSVP, rsvp, MONTREAL, MONDAY);
    }

    static AllowMails allow() {
        return new AllowMails(ID, MONDAY);
    }

    static MailsSuppressed suppressed(String rsvp) {
        return new MailsSuppressed(ID.value(), CAMILLE, "rsvp", rsvp, MONTREAL, MONDAY);
    }

    static MailsAllowed allowed() {
        return new MailsAllowed(ID.value(), CAMILLE, "rsvp", MONDAY);
    }
}

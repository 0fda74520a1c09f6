package ca.roadshow.notifications.attendee;

import ca.roadshow.notifications.mail.ledger.MailContent;
import com.fasterxml.jackson.annotation.JsonTypeName;
import org.jspecify.annotations.Nullable;

/**
 * Content of mails about one RSVP.
 *
 * @param partySize number of people; null if the event does not say it
 * @param position position on the waitlist in parties, from 1; null without a waitlist
 */
@JsonTypeName("rsvp")
record RsvpContent(
        String meetupId,
        String rsvpId,
        @Nullable Integer partySize,
        @Nullable Integer position) implements MailContent {}

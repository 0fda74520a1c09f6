package ca.roadshow.notifications.mail;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a mail is made of, as the ledger keeps it: ids and numbers, nothing personal. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "of")
@JsonSubTypes({
    @JsonSubTypes.Type(value = MailContent.OfRsvp.class, name = "rsvp"),
    @JsonSubTypes.Type(value = MailContent.OfOffer.class, name = "offer"),
    @JsonSubTypes.Type(value = MailContent.OfProposal.class, name = "proposal"),
    @JsonSubTypes.Type(value = MailContent.OfSubscription.class, name = "subscription"),
    @JsonSubTypes.Type(value = MailContent.OfMeetup.class, name = "meetup"),
    @JsonSubTypes.Type(value = MailContent.OfChange.class, name = "change"),
    @JsonSubTypes.Type(value = MailContent.OfReminder.class, name = "reminder"),
    @JsonSubTypes.Type(value = MailContent.OfPersonLink.class, name = "person-link"),
    @JsonSubTypes.Type(value = MailContent.OfErasure.class, name = "erasure")
})
public sealed interface MailContent {

    /**
     * @param partySize people, null where the fact does not say
     * @param position place in line in parties from 1, null without a line
     */
    record OfRsvp(
            String meetupId,
            String rsvpId,
            @Nullable Integer partySize,
            @Nullable Integer position) implements MailContent {}

    /** @param until from when on an answer comes too late, so that the question is not worth a mail */
    record OfOffer(String meetupId, String rsvpId, int partySize, Instant until) implements MailContent {}

    record OfProposal(String callId, String proposalId) implements MailContent {}

    /** @param topics names as in {@code community:montreal}, in the order to list them */
    record OfSubscription(String subscriptionId, List<String> topics) implements MailContent {}

    record OfMeetup(String meetupId) implements MailContent {}

    /** @param changeId what was before and what is after stands with the announcements */
    record OfChange(String meetupId, String changeId) implements MailContent {}

    /** @param startsAt the mail is about this start; of another one it would be another mail */
    record OfReminder(String meetupId, Instant startsAt) implements MailContent {}

    /** @param expiresAt from when on the link is not worth a mail */
    record OfPersonLink(String linkId, Instant expiresAt) implements MailContent {}

    /** @param topicsForgetBy when the last copy in a topic is gone */
    record OfErasure(String reference, Instant topicsForgetBy) implements MailContent {}
}

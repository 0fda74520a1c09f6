package ca.roadshow.notifications.mail;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a mail is made of, as the ledger keeps it: ids and numbers, nothing personal. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "of")
@JsonSubTypes({
    @JsonSubTypes.Type(value = MailContent.OfRsvp.class, name = "rsvp"),
    @JsonSubTypes.Type(value = MailContent.OfProposal.class, name = "proposal"),
    @JsonSubTypes.Type(value = MailContent.OfSubscription.class, name = "subscription")
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

    record OfProposal(String callId, String proposalId) implements MailContent {}

    /** @param topics names as in {@code community:montreal}, in the order to list them */
    record OfSubscription(String subscriptionId, List<String> topics) implements MailContent {}
}

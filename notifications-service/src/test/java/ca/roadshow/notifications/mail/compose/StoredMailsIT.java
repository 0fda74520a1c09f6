package ca.roadshow.notifications.mail.compose;

import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.notifications.NotificationsUnderTest;
import ca.roadshow.notifications.mail.ledger.MailContent;
import ca.roadshow.notifications.mail.ledger.MailKind;
import ca.roadshow.notifications.mail.ledger.MailPriority;
import ca.roadshow.notifications.mail.ledger.MailPurpose;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** Contents that the ledger has stored must remain readable. Never change the values here; only add new ones. */
@NotificationsUnderTest
class StoredMailsIT {

    private static final List<MailPurpose> PURPOSES = List.of(
            new MailPurpose("campaign", MailPriority.BULK, null, false),
            new MailPurpose("co-speaker-invited", MailPriority.NORMAL, MailKind.PROPOSAL, true),
            new MailPurpose("confirmation-awaited", MailPriority.NORMAL, MailKind.PROPOSAL, false),
            new MailPurpose("decisions-published", MailPriority.NORMAL, MailKind.PROPOSAL, false),
            new MailPurpose("erasure-done", MailPriority.NORMAL, null, false),
            new MailPurpose("erasure-link", MailPriority.URGENT, null, false),
            new MailPurpose("meetup-called-off", MailPriority.URGENT, MailKind.RSVP, false),
            new MailPurpose("meetup-changed", MailPriority.URGENT, MailKind.RSVP, false),
            new MailPurpose("meetup-reminder", MailPriority.NORMAL, MailKind.RSVP, false),
            new MailPurpose("newsletter-test", MailPriority.URGENT, null, false),
            new MailPurpose("place-released", MailPriority.NORMAL, MailKind.PROPOSAL, false),
            new MailPurpose("proposal-received", MailPriority.NORMAL, MailKind.PROPOSAL, true),
            new MailPurpose("reviews-assigned", MailPriority.NORMAL, null, false),
            new MailPurpose("reviews-due", MailPriority.NORMAL, null, false),
            new MailPurpose("rsvp-asked", MailPriority.URGENT, MailKind.RSVP, true),
            new MailPurpose("rsvp-campaign", MailPriority.NORMAL, MailKind.RSVP, false),
            new MailPurpose("rsvp-cancelled", MailPriority.NORMAL, MailKind.RSVP, true),
            new MailPurpose("rsvp-confirmed", MailPriority.NORMAL, MailKind.RSVP, true),
            new MailPurpose("rsvp-link", MailPriority.URGENT, MailKind.RSVP, true),
            new MailPurpose("rsvp-promoted", MailPriority.URGENT, MailKind.RSVP, true),
            new MailPurpose("rsvp-waitlisted", MailPriority.NORMAL, MailKind.RSVP, true),
            new MailPurpose("sign-in-link", MailPriority.URGENT, null, false),
            new MailPurpose("subscription-confirmation", MailPriority.URGENT, MailKind.SUBSCRIPTION, true),
            new MailPurpose("subscription-reminder", MailPriority.NORMAL, MailKind.SUBSCRIPTION, true),
            new MailPurpose("subscription-welcome", MailPriority.NORMAL, MailKind.SUBSCRIPTION, false),
            new MailPurpose("talk-confirmed", MailPriority.NORMAL, MailKind.PROPOSAL, false));

    @Autowired
    MailComposers composers;

    @Autowired
    List<MailComposer<?>> all;

    @Autowired
    JsonMapper json;

    @Test
    void everyPurposeHasOneComposer() {
        assertThat(composers.all()).containsExactlyInAnyOrderElementsOf(PURPOSES);
    }

    @Test
    void everyPurposeComposesItsStoredContent() {
        assertThat(all.stream()
                        .map(composer -> composer.purpose() + " "
                                + composer.contentType()
                                        .getAnnotation(JsonTypeName.class)
                                        .value()))
                .containsExactlyInAnyOrderElementsOf(Stream.of(
                                "campaign campaign",
                                "co-speaker-invited co-speaker",
                                "confirmation-awaited confirmation",
                                "decisions-published decisions",
                                "erasure-done erasure",
                                "erasure-link person-link",
                                "meetup-called-off meetup",
                                "meetup-changed change",
                                "meetup-reminder reminder",
                                "newsletter-test newsletter-test",
                                "place-released released-place",
                                "proposal-received proposal",
                                "reviews-assigned reviews",
                                "reviews-due reviews",
                                "rsvp-asked offer",
                                "rsvp-campaign rsvp-campaign",
                                "rsvp-cancelled rsvp",
                                "rsvp-confirmed rsvp",
                                "rsvp-link rsvp",
                                "rsvp-promoted rsvp",
                                "rsvp-waitlisted rsvp",
                                "sign-in-link person-link",
                                "subscription-confirmation subscription",
                                "subscription-reminder subscription",
                                "subscription-welcome subscription",
                                "talk-confirmed confirmed-talk")
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"of\":\"rsvp\",\"meetupId\":\"meetup-1\",\"rsvpId\":\"rsvp-1\",\"partySize\":2,\"position\":3}",
                "{\"of\":\"rsvp\",\"meetupId\":\"meetup-1\",\"rsvpId\":\"rsvp-1\",\"partySize\":null,\"position\":null}",
                "{\"of\":\"offer\",\"meetupId\":\"meetup-1\",\"rsvpId\":\"rsvp-1\",\"partySize\":2,"
                        + "\"until\":\"2027-01-14T20:00:00Z\"}",
                "{\"of\":\"proposal\",\"callId\":\"call-1\",\"proposalId\":\"proposal-1\"}",
                "{\"of\":\"decisions\",\"callId\":\"call-1\",\"talks\":[{\"proposalId\":\"proposal-1\",\"city\":null,"
                        + "\"outcome\":\"ACCEPTED\"}],\"confirmBy\":\"2027-01-14T20:00:00Z\",\"note\":null,"
                        + "\"publishedAt\":\"2027-01-01T20:00:00Z\"}",
                "{\"of\":\"confirmation\",\"callId\":\"call-1\",\"proposalId\":\"proposal-1\",\"city\":\"ottawa\","
                        + "\"confirmBy\":\"2027-01-14T20:00:00Z\"}",
                "{\"of\":\"released-place\",\"callId\":\"call-1\",\"proposalId\":\"proposal-1\",\"city\":null}",
                "{\"of\":\"confirmed-talk\",\"callId\":\"call-1\",\"proposalId\":\"proposal-1\",\"city\":\"ottawa\","
                        + "\"date\":\"2027-02-09\",\"event\":\"meetup-1\",\"invitation\":\"proposal-invitation-1\"}",
                "{\"of\":\"reviews\",\"callId\":\"call-1\",\"reviews\":12,\"until\":\"2027-01-14T20:00:00Z\"}",
                "{\"of\":\"co-speaker\",\"callId\":\"call-1\",\"proposalId\":\"proposal-1\","
                        + "\"invitationId\":\"proposal-invitation-1\",\"expiresAt\":\"2027-01-14T20:00:00Z\"}",
                "{\"of\":\"confirmation\",\"callId\":\"call-1\",\"proposalId\":\"proposal-1\",\"city\":null,"
                        + "\"confirmBy\":\"2027-01-14T20:00:00Z\",\"invitation\":\"proposal-invitation-1\"}",
                "{\"of\":\"subscription\",\"subscriptionId\":\"subscription-addr-1\",\"topics\":[\"cfp\",\"newsletter\"]}",
                "{\"of\":\"campaign\",\"campaignId\":\"campaign-1\"}",
                "{\"of\":\"rsvp-campaign\",\"campaignId\":\"campaign-1\"}",
                "{\"of\":\"meetup\",\"meetupId\":\"meetup-1\"}",
                "{\"of\":\"change\",\"meetupId\":\"meetup-1\",\"changeId\":\"6a1f\"}",
                "{\"of\":\"reminder\",\"meetupId\":\"meetup-1\",\"startsAt\":\"2027-01-14T23:00:00Z\"}",
                "{\"of\":\"newsletter-test\",\"text\":{\"subject\":{\"en\":\"News\",\"fr\":null},\"preheader\":null,"
                        + "\"body\":{\"en\":\"Hello\",\"fr\":null}},\"language\":\"en\",\"community\":null}",
                "{\"of\":\"newsletter-test\",\"text\":{\"subject\":{\"en\":\"News\",\"fr\":null},\"preheader\":null,"
                        + "\"body\":{\"en\":\"Hello\",\"fr\":null}},\"language\":\"en\",\"community\":null,"
                        + "\"meetup\":\"meetup-1\"}",
                "{\"of\":\"person-link\",\"linkId\":\"link-1\",\"expiresAt\":\"2027-01-14T20:15:00Z\"}",
                "{\"of\":\"erasure\",\"reference\":\"ref-1\",\"topicsForgetBy\":\"2027-01-21T20:00:00Z\"}"
            })
    void everyContentIsReadAndWrittenAsBefore(String stored) {
        var content = composers.content(stored);
        assertThat(json.writerFor(MailContent.class).writeValueAsString(content))
                .isEqualTo(stored);
    }
}

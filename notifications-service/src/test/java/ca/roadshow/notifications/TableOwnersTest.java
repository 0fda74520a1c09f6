package ca.roadshow.notifications;

import ca.roadshow.testkit.TableOwners;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TableOwnersTest {

    /**
     * Audiences of campaigns, files of subscribers and mails to many are selected among hundreds of thousands of rows, in one query
     * that excludes suppressed addresses and people who were erased.
     */
    private static final Map<String, Set<String>> JOINED = Map.ofEntries(
            Map.entry(
                    "campaign.sending.AttendanceReasons",
                    Set.of("attendee", "mail_suppression", "recipient", "suppressed_address")),
            Map.entry(
                    "campaign.sending.AudienceQuery",
                    Set.of(
                            "attendance",
                            "attendee",
                            "community",
                            "mail_suppression",
                            "meetup",
                            "recipient",
                            "suppressed_address")),
            Map.entry("campaign.sending.CampaignAudiences", Set.of("subscriber_v1", "suppressed_address")),
            Map.entry(
                    "campaign.sending.CampaignRecipients",
                    Set.of("mail_batch", "mail_batch_count", "mail_ledger", "recipient")),
            Map.entry("feedback.RejectedMails", Set.of("mail_ledger")),
            Map.entry("image.NewsletterImages", Set.of("campaign_view_v1")),
            Map.entry("implied.ImpliedConsents", Set.of("attendance", "community")),
            Map.entry("subscriber.SubscriberCounts", Set.of("suppressed_address")),
            Map.entry("subscriber.imports.ImportBatch", Set.of("mail_suppression", "suppressed_address")),
            Map.entry("subscriber.list.TopicScope", Set.of("community")));

    @Test
    void featuresNameOnlyTheirOwnTables() {
        TableOwners.areTheOnlyOnes(
                Path.of("src/main"),
                "ca/roadshow/notifications",
                List.of(Path.of("../events-core/src/main/resources")),
                Set.of(),
                JOINED);
    }
}

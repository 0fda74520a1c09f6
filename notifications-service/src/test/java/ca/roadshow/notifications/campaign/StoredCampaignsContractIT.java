package ca.roadshow.notifications.campaign;

import static ca.roadshow.notifications.campaign.CampaignFixture.MONDAY;
import static ca.roadshow.notifications.campaign.CampaignFixture.WEDNESDAY;
import static ca.roadshow.notifications.campaign.CampaignFixture.cancelled;
import static ca.roadshow.notifications.campaign.CampaignFixture.content;
import static ca.roadshow.notifications.campaign.CampaignFixture.discarded;
import static ca.roadshow.notifications.campaign.CampaignFixture.drafted;
import static ca.roadshow.notifications.campaign.CampaignFixture.edited;
import static ca.roadshow.notifications.campaign.CampaignFixture.finished;
import static ca.roadshow.notifications.campaign.CampaignFixture.halted;
import static ca.roadshow.notifications.campaign.CampaignFixture.linkCounts;
import static ca.roadshow.notifications.campaign.CampaignFixture.paused;
import static ca.roadshow.notifications.campaign.CampaignFixture.resending;
import static ca.roadshow.notifications.campaign.CampaignFixture.resumed;
import static ca.roadshow.notifications.campaign.CampaignFixture.scheduled;
import static ca.roadshow.notifications.campaign.CampaignFixture.started;
import static ca.roadshow.notifications.campaign.CampaignFixture.withoutText;

import ca.roadshow.notifications.NotificationsUnderTest;
import ca.roadshow.notifications.StoredVocabularies;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@NotificationsUnderTest
class StoredCampaignsContractIT {

    private static final List<CampaignEvent> EXAMPLES = List.of(
            drafted(withoutText("November", "newsletter")),
            edited(content("November", "community:ottawa", "newsletter")),
            scheduled(WEDNESDAY),
            started(MONDAY),
            paused(),
            halted(100, 10),
            resumed(),
            cancelled(),
            discarded(),
            linkCounts(true),
            resending(2),
            finished(1));

    @Autowired
    StoredVocabularies stored;

    @Test
    void everyEventHasAnExample() {
        StoredVocabularies.hasAnExampleOfEach(CampaignEvent.class, EXAMPLES);
    }

    @Test
    void everyEventIsStoredAsApproved() {
        stored.areStoredAsApproved(EXAMPLES);
    }

    @Test
    void readsAllApprovedEvents() throws IOException {
        stored.areReadFromApproved("campaign.", CampaignEvent.class, EXAMPLES);
    }
}

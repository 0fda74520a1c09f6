package ca.roadshow.notifications.campaign;

import static ca.roadshow.notifications.campaign.CampaignFixture.MONDAY;
import static ca.roadshow.notifications.campaign.CampaignFixture.WEDNESDAY;
import static ca.roadshow.notifications.campaign.CampaignFixture.approved;
import static ca.roadshow.notifications.campaign.CampaignFixture.cancelled;
import static ca.roadshow.notifications.campaign.CampaignFixture.content;
import static ca.roadshow.notifications.campaign.CampaignFixture.discarded;
import static ca.roadshow.notifications.campaign.CampaignFixture.drafted;
import static ca.roadshow.notifications.campaign.CampaignFixture.edited;
import static ca.roadshow.notifications.campaign.CampaignFixture.finished;
import static ca.roadshow.notifications.campaign.CampaignFixture.halted;
import static ca.roadshow.notifications.campaign.CampaignFixture.limited;
import static ca.roadshow.notifications.campaign.CampaignFixture.linkCounts;
import static ca.roadshow.notifications.campaign.CampaignFixture.paused;
import static ca.roadshow.notifications.campaign.CampaignFixture.requested;
import static ca.roadshow.notifications.campaign.CampaignFixture.resending;
import static ca.roadshow.notifications.campaign.CampaignFixture.resumed;
import static ca.roadshow.notifications.campaign.CampaignFixture.scheduled;
import static ca.roadshow.notifications.campaign.CampaignFixture.sentBack;
import static ca.roadshow.notifications.campaign.CampaignFixture.started;
import static ca.roadshow.notifications.campaign.CampaignFixture.toAttendees;
import static ca.roadshow.notifications.campaign.CampaignFixture.withoutText;
import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.events.store.vocabulary.StoredVocabulary;
import ca.roadshow.notifications.NotificationsUnderTest;
import ca.roadshow.notifications.StoredVocabularies;
import ca.roadshow.testkit.Approved;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.InitialEventRepresentation;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@NotificationsUnderTest
class StoredCampaignsContractIT {

    private static final List<CampaignEvent> EXAMPLES = List.of(
            drafted(withoutText("November", "newsletter")),
            edited(toAttendees("November", "community:ottawa", "newsletter")),
            requested(WEDNESDAY),
            approved(),
            sentBack("Please name the host"),
            scheduled(WEDNESDAY),
            started(MONDAY),
            paused(),
            halted(100, 10),
            resumed(),
            cancelled(),
            discarded(),
            linkCounts(true),
            limited(600),
            resending(2),
            finished(1));

    @Autowired
    StoredVocabularies stored;

    @Autowired
    Configuration axon;

    @Autowired
    Serializer serializer;

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

    @Test
    void upcastsEventsWithoutConditions() throws IOException {
        assertThat(upcast("campaign.drafted.1", CampaignEvent.CampaignDrafted.class))
                .isEqualTo(drafted(withoutText("November", "newsletter")));
        assertThat(upcast("campaign.edited.1", CampaignEvent.CampaignEdited.class))
                .isEqualTo(edited(content("November", "community:ottawa", "newsletter")));
    }

    private <T> T upcast(String approved, Class<T> type) throws IOException {
        var file = Approved.files("stored").stream()
                .filter(each -> each.getFileName().toString().equals(approved + ".json"))
                .findFirst()
                .orElseThrow();
        var data = new GenericDomainEventEntry<>(
                "",
                "",
                0,
                "",
                "1970-01-01T00:00:00Z",
                StoredVocabulary.nameOf(type).value(),
                "1",
                Files.readString(file),
                "{}");
        var upcasted = axon.upcasterChain()
                .upcast(Stream.of(new InitialEventRepresentation(data, serializer)))
                .findFirst()
                .orElseThrow();
        return type.cast(serializer.deserialize(upcasted.getData()));
    }
}

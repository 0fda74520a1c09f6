package ca.roadshow.notifications.campaign;

import static ca.roadshow.notifications.campaign.CampaignFixture.MONDAY;
import static ca.roadshow.notifications.campaign.CampaignFixture.WEDNESDAY;
import static ca.roadshow.notifications.campaign.CampaignFixture.cancelled;
import static ca.roadshow.notifications.campaign.CampaignFixture.content;
import static ca.roadshow.notifications.campaign.CampaignFixture.drafted;
import static ca.roadshow.notifications.campaign.CampaignFixture.edited;
import static ca.roadshow.notifications.campaign.CampaignFixture.finished;
import static ca.roadshow.notifications.campaign.CampaignFixture.paused;
import static ca.roadshow.notifications.campaign.CampaignFixture.resending;
import static ca.roadshow.notifications.campaign.CampaignFixture.resumed;
import static ca.roadshow.notifications.campaign.CampaignFixture.scheduled;
import static ca.roadshow.notifications.campaign.CampaignFixture.started;
import static ca.roadshow.notifications.campaign.CampaignFixture.withoutText;
import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.events.store.StoredVocabulary;
import ca.roadshow.notifications.NotificationsUnderTest;
import ca.roadshow.testkit.Approved;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
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
            resumed(),
            cancelled(),
            resending(2),
            finished(1));

    @Autowired
    Serializer serializer;

    @Test
    void everyEventHasAnExample() {
        assertThat(EXAMPLES)
                .extracting(Object::getClass)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.<Class<?>>asList(CampaignEvent.class.getPermittedSubclasses()));
    }

    @Test
    void everyEventIsStoredAsApproved() {
        for (var event : EXAMPLES) {
            var stored = StoredVocabulary.nameOf(event.getClass());
            Approved.json(
                    "stored/%s.%d".formatted(stored.value(), stored.revision()),
                    serializer.serialize(event, String.class).getData());
        }
    }

    @Test
    void readsAllApprovedEvents() throws IOException {
        for (var file : Approved.files("stored")) {
            var name = file.getFileName().toString().replaceFirst("\\.json$", "");
            if (!name.startsWith("campaign.")) {
                continue;
            }
            var type = new SimpleSerializedType(
                    name.substring(0, name.lastIndexOf('.')), name.substring(name.lastIndexOf('.') + 1));
            Object event =
                    serializer.deserialize(new SimpleSerializedObject<>(Files.readString(file), String.class, type));
            assertThat(event).isIn(EXAMPLES);
        }
    }
}

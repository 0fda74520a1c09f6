package ca.roadshow.notifications.subscription;

import static ca.roadshow.notifications.subscription.SubscriptionFixture.CAMILLE;
import static ca.roadshow.notifications.subscription.SubscriptionFixture.CAMILLES;
import static ca.roadshow.notifications.subscription.SubscriptionFixture.LATER;
import static ca.roadshow.notifications.subscription.SubscriptionFixture.MONDAY;
import static ca.roadshow.notifications.subscription.SubscriptionFixture.SOON;
import static ca.roadshow.notifications.subscription.SubscriptionFixture.confirmed;
import static ca.roadshow.notifications.subscription.SubscriptionFixture.forgotten;
import static ca.roadshow.notifications.subscription.SubscriptionFixture.requested;
import static ca.roadshow.notifications.subscription.SubscriptionFixture.unsubscribed;
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
class StoredEventsContractIT {

    private static final List<SubscriptionEvent> EXAMPLES = List.of(
            requested(1, MONDAY, "cfp", "community:ottawa", "newsletter"),
            confirmed(1, SOON, "cfp", "community:ottawa", "newsletter"),
            unsubscribed(LATER),
            new SubscriptionEvent.RequestDropped(CAMILLES.value(), CAMILLE.value(), LATER),
            SubscriptionFixture.chosen(LATER, "fr", "2026-11", "cfp", "community:ottawa"),
            SubscriptionFixture.imported(LATER, "cfp", "newsletter"),
            SubscriptionFixture.paused(SOON, LATER),
            SubscriptionFixture.resumed(LATER),
            SubscriptionFixture.left(LATER, "cfp", "newsletter"),
            SubscriptionFixture.expired(LATER),
            SubscriptionFixture.visited(MONDAY, LATER),
            SubscriptionFixture.impliedEnded(LATER, "expiry"),
            forgotten(LATER));

    @Autowired
    Serializer serializer;

    @Autowired
    StoredVocabularies stored;

    @Autowired
    Configuration axon;

    @Test
    void everyEventHasAnExample() {
        StoredVocabularies.hasAnExampleOfEach(SubscriptionEvent.class, EXAMPLES);
    }

    @Test
    void everyEventIsStoredAsApproved() {
        stored.areStoredAsApproved(EXAMPLES);
    }

    @Test
    void readsAllApprovedEvents() throws IOException {
        stored.areReadFromApproved("subscription.", SubscriptionEvent.class, EXAMPLES);
    }

    @Test
    void upcastsEventsWithoutSourceAndWithdrawal() throws IOException {
        assertThat(upcast("subscription.requested.1", SubscriptionEvent.SubscriptionRequested.class))
                .isEqualTo(new SubscriptionEvent.SubscriptionRequested(
                        CAMILLES.value(),
                        CAMILLE.value(),
                        SubscriptionFixture.CONTACT,
                        List.of("cfp", "community:ottawa", "newsletter"),
                        "2026-11",
                        1,
                        MONDAY,
                        "unknown",
                        null));
        assertThat(upcast("subscription.unsubscribed.1", SubscriptionEvent.Unsubscribed.class))
                .isEqualTo(new SubscriptionEvent.Unsubscribed(CAMILLES.value(), CAMILLE.value(), LATER, "unknown"));
    }

    @Test
    void upcastsEventsWithoutAPage() throws IOException {
        assertThat(upcast("subscription.requested.2", SubscriptionEvent.SubscriptionRequested.class))
                .isEqualTo(new SubscriptionEvent.SubscriptionRequested(
                        CAMILLES.value(),
                        CAMILLE.value(),
                        SubscriptionFixture.CONTACT,
                        List.of("cfp", "community:ottawa", "newsletter"),
                        "2026-11",
                        1,
                        MONDAY,
                        "form",
                        null));
        assertThat(upcast("subscription.preferences-changed.1", SubscriptionEvent.PreferencesChanged.class))
                .isEqualTo(new SubscriptionEvent.PreferencesChanged(
                        CAMILLES.value(),
                        CAMILLE.value(),
                        SubscriptionFixture.CONTACT,
                        "fr",
                        List.of("cfp", "community:ottawa"),
                        "2026-11",
                        "preferences",
                        LATER,
                        null));
    }

    private <T> T upcast(String approved, Class<T> type) throws IOException {
        var file = Approved.files("stored").stream()
                .filter(each -> each.getFileName().toString().equals(approved + ".json"))
                .findFirst()
                .orElseThrow();
        var name = StoredVocabulary.nameOf(type);
        var revision = approved.substring(approved.lastIndexOf('.') + 1);
        var data = new GenericDomainEventEntry<>(
                "", "", 0, "", "1970-01-01T00:00:00Z", name.value(), revision, Files.readString(file), "{}");
        var upcasted = axon.upcasterChain()
                .upcast(Stream.of(new InitialEventRepresentation(data, serializer)))
                .findFirst()
                .orElseThrow();
        return type.cast(serializer.deserialize(upcasted.getData()));
    }
}

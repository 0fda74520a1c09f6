package ca.roadshow.notifications.suppression.list;

import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.events.store.StoredVocabulary;
import ca.roadshow.notifications.NotificationsUnderTest;
import ca.roadshow.testkit.Approved;
import java.util.List;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@NotificationsUnderTest
class StoredSuppressedAddressesContractIT {

    private static final List<SuppressedAddressEvent> EXAMPLES = List.of(
            SuppressedAddressTest.counted(4_711, SuppressedAddressTest.MONDAY),
            SuppressedAddressTest.bounced(4_711),
            SuppressedAddressTest.lifted());

    @Autowired
    Serializer serializer;

    @Test
    void everyEventIsStoredAsApproved() {
        assertThat(EXAMPLES).hasSameSizeAs(SuppressedAddressEvent.class.getPermittedSubclasses());
        for (var event : EXAMPLES) {
            var stored = StoredVocabulary.nameOf(event.getClass());
            Approved.json(
                    "stored/%s.%d".formatted(stored.value(), stored.revision()),
                    serializer.serialize(event, String.class).getData());
        }
    }
}

package ca.roadshow.notifications.suppression.list;

import ca.roadshow.notifications.NotificationsUnderTest;
import ca.roadshow.notifications.StoredVocabularies;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@NotificationsUnderTest
class StoredSuppressedAddressesContractIT {

    private static final List<SuppressedAddressEvent> EXAMPLES = List.of(
            SuppressedAddressTest.counted(4_711, SuppressedAddressTest.MONDAY),
            SuppressedAddressTest.bounced(4_711),
            SuppressedAddressTest.lifted());

    @Autowired
    StoredVocabularies stored;

    @Test
    void everyEventHasAnExample() {
        StoredVocabularies.hasAnExampleOfEach(SuppressedAddressEvent.class, EXAMPLES);
    }

    @Test
    void everyEventIsStoredAsApproved() {
        stored.areStoredAsApproved(EXAMPLES);
    }

    @Test
    void readsAllApprovedEvents() throws IOException {
        stored.areReadFromApproved("suppressed-address.", SuppressedAddressEvent.class, EXAMPLES);
    }
}

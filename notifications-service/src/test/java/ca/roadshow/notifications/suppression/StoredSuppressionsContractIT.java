package ca.roadshow.notifications.suppression;

import ca.roadshow.notifications.NotificationsUnderTest;
import ca.roadshow.notifications.StoredVocabularies;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@NotificationsUnderTest
class StoredSuppressionsContractIT {

    private static final List<SuppressionEvent> EXAMPLES =
            List.of(SuppressionTest.suppressed("rsvp-1"), SuppressionTest.allowed());

    @Autowired
    StoredVocabularies stored;

    @Test
    void everyEventHasAnExample() {
        StoredVocabularies.hasAnExampleOfEach(SuppressionEvent.class, EXAMPLES);
    }

    @Test
    void everyEventIsStoredAsApproved() {
        stored.areStoredAsApproved(EXAMPLES);
    }

    @Test
    void readsAllApprovedEvents() throws IOException {
        stored.areReadFromApproved("suppression.", SuppressionEvent.class, EXAMPLES);
    }
}

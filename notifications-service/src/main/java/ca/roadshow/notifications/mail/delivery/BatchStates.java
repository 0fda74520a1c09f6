package ca.roadshow.notifications.mail.delivery;

import ca.roadshow.notifications.mail.ledger.MailBatches;
import ca.roadshow.notifications.mail.ledger.MailBatches.Batch;
import ca.roadshow.notifications.mail.ledger.MailBatches.Status;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** The states of batches, read a few times a second, so that a pause or cancellation takes effect for claimed mails at once. */
@Component
class BatchStates {

    private static final Duration CACHED_FOR = Duration.ofMillis(200);
    private static final int MOST = 1_000;

    private final MailBatches batches;
    private final Cache<String, Status> states =
            Caffeine.newBuilder().expireAfterWrite(CACHED_FOR).maximumSize(MOST).build();

    BatchStates(MailBatches batches) {
        this.batches = batches;
    }

    Status of(String batch) {
        return states.get(batch, id -> batches.find(id).map(Batch::status).orElse(Status.CANCELLED));
    }
}

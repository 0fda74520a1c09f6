package ca.roadshow.notifications.subscriber.list;

import ca.roadshow.web.access.SignedIn;
import ca.roadshow.web.text.CsvCell;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the subscribers with a confirmed topic as CSV, with the columns of an import. */
@Component
class SubscriberExport {

    private static final int BATCH = 500;

    /** The byte order mark by which spreadsheets recognize UTF-8. */
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private final SubscriberList subscribers;

    SubscriberExport(SubscriberList subscribers) {
        this.subscribers = subscribers;
    }

    void write(SignedIn person, @Nullable String topic, OutputStream file) throws IOException {
        var writer = new OutputStreamWriter(file, StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK
                + CsvCell.line(
                        "email", "name", "language", "topics", "consented_at", "consent_source", "paused_until"));
        var batch = subscribers.batch(person, topic, null, BATCH);
        while (!batch.isEmpty()) {
            for (var each : batch) {
                writer.write(line(each));
            }
            writer.flush();
            batch = batch.size() < BATCH
                    ? List.<ListedSubscriber>of()
                    : subscribers.batch(person, topic, batch.getLast().id(), BATCH);
        }
        writer.flush();
    }

    private static String line(ListedSubscriber each) {
        return CsvCell.line(
                Objects.requireNonNullElse(each.email(), ""),
                Objects.requireNonNullElse(each.name(), ""),
                each.language(),
                String.join(" ", each.topics()),
                Objects.requireNonNullElse(each.consentedAt(), ""),
                source(each),
                Objects.requireNonNullElse(each.pausedUntil(), ""));
    }

    /**
     * Returns where the reader agreed. For a consent from a file, returns the text of that file, so that an import of the export
     * still proves it.
     */
    private static String source(ListedSubscriber each) {
        var wording = each.consentWording();
        if (wording == null) {
            return "";
        }
        return Objects.requireNonNullElseGet(each.consentSource(), () -> "Roadshow " + wording);
    }
}

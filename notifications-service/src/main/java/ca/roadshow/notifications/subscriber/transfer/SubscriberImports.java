package ca.roadshow.notifications.subscriber.transfer;

import ca.roadshow.events.person.AddressIds;
import ca.roadshow.notifications.announcement.TopicLabels;
import ca.roadshow.notifications.subscriber.transfer.FileColumns.Column;
import ca.roadshow.web.access.SignedIn;
import ca.roadshow.web.locale.Language;
import ca.roadshow.web.problem.ProblemException;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Imports files in the background, one at a time in each process. An import that a restart cuts short is started again by
 * uploading the file again: rows that were imported are then unchanged.
 */
@Component
class SubscriberImports implements DisposableBean {

    private static final int BATCH = 500;
    private static final Logger log = LoggerFactory.getLogger(SubscriberImports.class);

    private final ImportBatch batches;
    private final ImportRecords records;
    private final AddressIds addressIds;
    private final TopicLabels topicLabels;
    private final Clock clock;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("subscriber-import").factory());

    SubscriberImports(
            ImportBatch batches, ImportRecords records, AddressIds addressIds, TopicLabels topicLabels, Clock clock) {
        this.batches = batches;
        this.records = records;
        this.addressIds = addressIds;
        this.topicLabels = topicLabels;
        this.clock = clock;
    }

    /**
     * @return the id of the import
     * @throws ProblemException 400 if the file is no CSV or has no column with addresses
     */
    String start(byte[] file, ImportOptions options) {
        var rows = parse(file);
        if (rows.isEmpty() || !new FileColumns(rows.getFirst()).has(Column.EMAIL)) {
            throw new ProblemException(HttpStatus.BAD_REQUEST, "import.no-email-column");
        }
        var columns = new FileColumns(rows.getFirst());
        var importId = "import-" + UUID.randomUUID();
        var data = rows.subList(1, rows.size());
        records.start(importId, options.organizer(), options.dryRun(), data.size());
        worker.execute(() -> run(importId, columns, data, options));
        return importId;
    }

    /** @throws ProblemException 404 if there is none that the organizer may see */
    ImportResponse find(String importId, SignedIn person) {
        return records.organizerOf(importId)
                .filter(organizer -> person.roles().organizesEverything() || organizer.equals(person.id()))
                .flatMap(_ -> records.find(importId))
                .orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "resource.not-found"));
    }

    private static List<CsvRecord> parse(byte[] file) {
        var text = FileText.of(file);
        try (var reader = CsvReader.builder()
                .fieldSeparator(FileText.separatorOf(text))
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            return reader.stream().toList();
        } catch (CsvParseException | IOException broken) {
            throw new ProblemException(HttpStatus.BAD_REQUEST, "import.not-csv");
        }
    }

    private void run(String importId, FileColumns columns, List<CsvRecord> rows, ImportOptions options) {
        try {
            var offered = topicLabels.in(Language.EN.locale()).keySet();
            var reader = new FileReader(columns, options, addressIds, offered, clock.instant());
            for (var from = 0; from < rows.size() && !Thread.currentThread().isInterrupted(); from += BATCH) {
                var refused = new ArrayList<RefusedRow>();
                var valid = rows.subList(from, Math.min(from + BATCH, rows.size())).stream()
                        .flatMap(row -> reader.read(row, refused::add).stream())
                        .toList();
                var counts = batches.run(importId, options, valid, refused);
                records.add(importId, counts, refused);
            }
            if (!Thread.currentThread().isInterrupted()) {
                records.finish(importId);
            }
        } catch (RuntimeException failure) {
            log.error("The import {} has stopped; uploading the file again continues it", importId, failure);
        }
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }
}

package ca.roadshow.notifications.subscriber.imports;

import ca.roadshow.events.person.AddressIds;
import ca.roadshow.notifications.announcement.TopicLabels;
import ca.roadshow.notifications.platform.MailSettings;
import ca.roadshow.notifications.subscriber.imports.FileColumns.Column;
import ca.roadshow.notifications.subscriber.imports.ImportBatch.Prepared;
import ca.roadshow.web.access.SignedIn;
import ca.roadshow.web.csv.CsvRows;
import ca.roadshow.web.locale.Language;
import ca.roadshow.web.problem.ProblemException;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Imports files in the background, one at a time in each process. After a restart, upload an interrupted file again; rows that
 * were imported already are then unchanged. An executor, not a
 * {@code WorkerLoop}: each import runs once.
 */
@Component
class SubscriberImports implements DisposableBean {

    private static final int BATCH = 500;
    private static final int PREVIEWED = 5;
    private static final Logger log = LoggerFactory.getLogger(SubscriberImports.class);

    private final ImportBatch batches;
    private final ImportRecords records;
    private final AddressIds addressIds;
    private final TopicLabels topicLabels;
    private final MailSettings settings;
    private final Clock clock;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("subscriber-import").factory());

    SubscriberImports(
            ImportBatch batches,
            ImportRecords records,
            AddressIds addressIds,
            TopicLabels topicLabels,
            MailSettings settings,
            Clock clock) {
        this.batches = batches;
        this.records = records;
        this.addressIds = addressIds;
        this.topicLabels = topicLabels;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Starts an import.
     *
     * @return the id of the import
     * @throws ProblemException 400 if the file is no CSV or has no column with addresses
     */
    String start(byte[] file, ImportOptions options) {
        var rows = CsvRows.all(file);
        var columns = columns(rows, options.columns());
        if (!columns.has(Column.EMAIL)) {
            throw new ProblemException(HttpStatus.BAD_REQUEST, "import.no-email-column");
        }
        var importId = "import-" + UUID.randomUUID();
        var data = rows.subList(1, rows.size());
        records.start(importId, options.organizer(), options.dryRun(), data.size());
        worker.execute(() -> run(importId, columns, data, options));
        return importId;
    }

    /**
     * Returns an import.
     *
     * @throws ProblemException 404 if it does not exist or the organizer may not see it
     */
    ImportResponse find(String importId, SignedIn person) {
        return records.organizerOf(importId)
                .filter(organizer -> person.roles().organizesEverything() || organizer.equals(person.id()))
                .flatMap(_ -> records.find(importId))
                .orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "resource.not-found"));
    }

    private static FileColumns columns(List<CsvRecord> rows, Map<String, String> chosen) {
        if (rows.isEmpty()) {
            throw new ProblemException(HttpStatus.BAD_REQUEST, "import.no-email-column");
        }
        return new FileColumns(rows.getFirst(), chosen);
    }

    /**
     * Returns the columns and the first rows of a file, to choose columns. Stores nothing.
     *
     * @throws ProblemException 400 if the file is no CSV or has no lines
     */
    ImportPreview preview(byte[] file) {
        var rows = CsvRows.first(file, PREVIEWED + 1);
        var columns = columns(rows, Map.of());
        return ImportPreview.of(rows, columns);
    }

    private void run(String importId, FileColumns columns, List<CsvRecord> rows, ImportOptions options) {
        try {
            var offered = topicLabels.in(Language.EN.locale()).keySet();
            var reader = new FileReader(columns, options, addressIds, offered, clock.instant(), settings.zone());
            importAll(importId, rows, reader, options);
            if (!Thread.currentThread().isInterrupted()) {
                records.finish(importId);
            }
        } catch (RuntimeException failure) {
            log.error("The import {} failed. Upload the file again to continue it", importId, failure);
        }
    }

    /** Imports all rows with two threads: one encrypts a batch while the other stores the batch before. */
    private void importAll(String importId, List<CsvRecord> rows, FileReader reader, ImportOptions options) {
        try (var preparing = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("subscriber-import-next").factory())) {
            var next = preparing.submit(() -> prepared(rows, 0, reader));
            for (var from = 0; from < rows.size(); from += BATCH) {
                var batch = next.get();
                var following = from + BATCH;
                next = preparing.submit(() -> prepared(rows, following, reader));
                var counts = batches.run(importId, options, batch.rows(), batch.refused());
                records.add(importId, counts, batch.refused());
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException failure) {
            throw new IllegalStateException("The rows of a file could not be read", failure.getCause());
        }
    }

    private record ReadBatch(Prepared rows, List<RefusedRow> refused) {}

    private ReadBatch prepared(List<CsvRecord> rows, int from, FileReader reader) {
        var refused = new ArrayList<RefusedRow>();
        var end = Math.min(from + BATCH, rows.size());
        var valid = rows.subList(Math.min(from, end), end).stream()
                .flatMap(row -> reader.read(row, refused::add).stream())
                .toList();
        return new ReadBatch(batches.prepare(valid), refused);
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }
}

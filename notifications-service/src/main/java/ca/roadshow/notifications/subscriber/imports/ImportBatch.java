package ca.roadshow.notifications.subscriber.imports;

import ca.roadshow.events.person.PersonalData;
import ca.roadshow.events.person.PersonalData.Draft;
import ca.roadshow.events.person.Sealed;
import ca.roadshow.events.store.aggregate.NewAggregates;
import ca.roadshow.events.store.command.Commands;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.events.store.command.Provenance;
import ca.roadshow.notifications.consent.ConsentWordings;
import ca.roadshow.notifications.mail.ledger.Contact;
import ca.roadshow.notifications.subscription.ImportEvents;
import ca.roadshow.notifications.subscription.ImportOutcome;
import ca.roadshow.notifications.subscription.SubscriptionCommand.ImportSubscriber;
import ca.roadshow.notifications.subscription.SubscriptionCommand.ImportSubscriber.Proof;
import ca.roadshow.notifications.subscription.SubscriptionEvent;
import ca.roadshow.notifications.subscription.SubscriptionId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Imports a few hundred rows in one transaction, which a dry run rolls back. */
@Component
class ImportBatch {

    private final Commands commands;
    private final NewAggregates newAggregates;
    private final PersonalData personalData;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ImportBatch(
            Commands commands,
            NewAggregates newAggregates,
            PersonalData personalData,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.commands = commands;
        this.newAggregates = newAggregates;
        this.personalData = personalData;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Rows of a file with their contacts encrypted. Encryption takes longer than storing and needs no transaction, so it is done
     * while the rows before are stored.
     *
     * @param drafts by id of the subscription
     */
    record Prepared(List<FileRow> rows, Map<String, Draft> drafts) {

        @Override
        public String toString() {
            return "Prepared[" + rows.size() + " rows]";
        }
    }

    Prepared prepare(List<FileRow> rows) {
        return new Prepared(rows, rows.stream().collect(Collectors.toMap(ImportBatch::id, this::draft)));
    }

    ImportCounts run(String importId, ImportOptions options, Prepared prepared, List<RefusedRow> refused) {
        var rows = prepared.rows();
        var drafts = prepared.drafts();
        var possible = withoutStopped(rows, refused);
        var proven = possible.stream().filter(FileRow::hasProof).toList();
        var asked = possible.stream().filter(row -> !row.hasProof()).toList();
        var outcomes = new ArrayList<ImportOutcome>();
        outcomes.addAll(send(importId, options, proven, drafts, Origin.IMPORT, refused));
        outcomes.addAll(send(importId, options, asked, drafts, Origin.API, refused));
        return new ImportCounts(
                count(outcomes, ImportOutcome.SUBSCRIBED),
                count(outcomes, ImportOutcome.ASKED),
                count(outcomes, ImportOutcome.UNCHANGED));
    }

    /** Refuses the rows of readers who were erased, or who objected to requests. */
    private List<FileRow> withoutStopped(List<FileRow> rows, List<RefusedRow> refused) {
        var people = rows.stream().map(row -> row.person().value()).collect(Collectors.toUnmodifiableSet());
        var erased = personalData.forgottenAmong(people).keySet();
        var suppressed = suppressed(people);
        return rows.stream()
                .filter(row -> {
                    var person = row.person().value();
                    if (suppressed.contains(person)) {
                        refused.add(new RefusedRow(row.row(), "email", "suppressed"));
                    } else if (erased.contains(person)) {
                        // Uses the same code for all, so that an import does not reveal who was erased.
                        refused.add(new RefusedRow(row.row(), "email", "unsubscribed"));
                    } else {
                        return true;
                    }
                    return false;
                })
                .sorted(Comparator.comparing(row -> row.person().value()))
                .toList();
    }

    private Set<String> suppressed(Set<String> people) {
        return new HashSet<>(jdbc.sql("select address_id from mail_suppression where kind = 'subscription'"
                        + " and address_id = any (:people)"
                        + " union select address_id from suppressed_address where address_id = any (:people)")
                .param("people", people.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    /** Sends the requests for confirmation. Their origin is not the import, because imported events cause no mails. */
    private List<ImportOutcome> send(
            String importId,
            ImportOptions options,
            List<FileRow> rows,
            Map<String, Draft> drafts,
            Origin origin,
            List<RefusedRow> refused) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var provenance = Provenance.of(options.organizer().value(), origin, Provenance.newTraceparent());
        var byId = rows.stream().collect(Collectors.toMap(ImportBatch::id, row -> row));
        Supplier<List<ImportOutcome>> sending = () -> {
            var known = newAggregates.store(ImportEvents.AGGREGATE, byId.keySet(), provenance, added -> {
                var first = new HashMap<String, SubscriptionEvent>();
                commands(importId, added, byId, drafts)
                        .forEach(command -> first.put(command.subscriptionId().value(), ImportEvents.first(command)));
                return first;
            });
            var knownIds = new TreeSet<>(known);
            return Stream.concat(
                            rows.stream()
                                    .filter(row -> !known.contains(id(row)))
                                    .map(ImportBatch::added),
                            send(importId, provenance, knownIds, byId, drafts, refused).stream())
                    .toList();
        };
        return options.dryRun() ? rolledBack(sending) : sending.get();
    }

    private static ImportOutcome added(FileRow row) {
        return row.hasProof() ? ImportOutcome.SUBSCRIBED : ImportOutcome.ASKED;
    }

    /** Sends a command for readers with a history, whose aggregate decides. */
    private List<ImportOutcome> send(
            String importId,
            Provenance provenance,
            SortedSet<String> known,
            Map<String, FileRow> rows,
            Map<String, Draft> drafts,
            List<RefusedRow> refused) {
        if (known.isEmpty()) {
            return List.of();
        }
        var outcomes =
                commands.sendTogether(() -> commands(importId, known, rows, drafts), provenance, ImportOutcome.class);
        var outcome = outcomes.iterator();
        known.forEach(id -> {
            if (outcome.next() == ImportOutcome.LEFT_EARLIER) {
                refused.add(new RefusedRow(Objects.requireNonNull(rows.get(id)).row(), "email", "unsubscribed"));
            }
        });
        return outcomes;
    }

    private List<ImportOutcome> rolledBack(Supplier<List<ImportOutcome>> sending) {
        return Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            return sending.get();
        }));
    }

    /** Creates the commands. Encrypts the proof with the key of the contact, which is stored in the running transaction. */
    private List<ImportSubscriber> commands(
            String importId, SortedSet<String> ids, Map<String, FileRow> rows, Map<String, Draft> drafts) {
        var sealed = personalData
                .settleAll(ids.stream()
                        .map(id -> Objects.requireNonNull(drafts.get(id)))
                        .toList())
                .iterator();
        var now = clock.instant();
        return ids.stream()
                .map(id -> {
                    var row = Objects.requireNonNull(rows.get(id));
                    var contact = sealed.next();
                    return new ImportSubscriber(
                            new SubscriptionId(id),
                            row.person(),
                            contact,
                            row.topics(),
                            proof(row, contact),
                            ConsentWordings.CURRENT,
                            importId,
                            now);
                })
                .toList();
    }

    private @Nullable Proof proof(FileRow row, Sealed contact) {
        var at = row.consentedAt();
        var source = row.consentSource();
        return at == null || source == null
                ? null
                : new Proof(at, personalData.sealBeside(contact, source).orElseThrow());
    }

    private Draft draft(FileRow row) {
        return personalData.draft(row.person(), new Contact(row.name(), row.email(), row.language(), null));
    }

    private static String id(FileRow row) {
        return SubscriptionId.of(row.person()).value();
    }

    private static int count(List<ImportOutcome> outcomes, ImportOutcome wanted) {
        return (int) outcomes.stream().filter(each -> each == wanted).count();
    }
}

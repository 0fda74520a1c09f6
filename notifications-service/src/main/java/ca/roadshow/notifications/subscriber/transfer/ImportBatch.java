package ca.roadshow.notifications.subscriber.transfer;

import ca.roadshow.events.person.PersonalData;
import ca.roadshow.events.person.PersonalData.Draft;
import ca.roadshow.events.person.Sealed;
import ca.roadshow.events.store.Commands;
import ca.roadshow.events.store.Origin;
import ca.roadshow.events.store.Provenance;
import ca.roadshow.notifications.consent.ConsentWordings;
import ca.roadshow.notifications.mail.ledger.Contact;
import ca.roadshow.notifications.subscription.ImportOutcome;
import ca.roadshow.notifications.subscription.SubscriptionCommand.ImportSubscriber;
import ca.roadshow.notifications.subscription.SubscriptionCommand.ImportSubscriber.Proof;
import ca.roadshow.notifications.subscription.SubscriptionId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Imports some hundred rows in one transaction, which a dry run rolls back. */
@Component
class ImportBatch {

    private final Commands commands;
    private final PersonalData personalData;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ImportBatch(
            Commands commands,
            PersonalData personalData,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.commands = commands;
        this.personalData = personalData;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    ImportCounts run(String importId, ImportOptions options, List<FileRow> rows, List<RefusedRow> refused) {
        var possible = withoutStopped(rows, refused);
        var proven = possible.stream().filter(FileRow::hasProof).toList();
        var asked = possible.stream().filter(row -> !row.hasProof()).toList();
        var outcomes = new ArrayList<ImportOutcome>();
        outcomes.addAll(send(importId, options, proven, Origin.IMPORT, refused));
        outcomes.addAll(send(importId, options, asked, Origin.API, refused));
        return new ImportCounts(
                count(outcomes, ImportOutcome.SUBSCRIBED),
                count(outcomes, ImportOutcome.ASKED),
                count(outcomes, ImportOutcome.UNCHANGED));
    }

    /** Readers who were erased, or who objected to requests, stay out. */
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
                        // The same code as for others, so that a file does not tell who was erased.
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
                        + " and address_id = any (?)")
                .param(people.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    /** A file mails nobody by itself, so that requests for confirmation have another origin. */
    private List<ImportOutcome> send(
            String importId, ImportOptions options, List<FileRow> rows, Origin origin, List<RefusedRow> refused) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var provenance = Provenance.of(options.organizer().value(), origin, Provenance.newTraceparent());
        var contacts = rows.stream().map(row -> draft(row, contact(row))).toList();
        var proofs = rows.stream()
                .filter(FileRow::hasProof)
                .map(row -> draft(row, Objects.requireNonNull(row.consentSource())))
                .toList();
        Supplier<List<ImportOutcome>> sending = () -> commands.sendTogether(
                () -> commands(importId, rows, contacts, proofs), provenance, ImportOutcome.class);
        var outcomes = options.dryRun() ? rolledBack(sending) : sending.get();
        for (var index = 0; index < rows.size(); index++) {
            if (outcomes.get(index) == ImportOutcome.LEFT_EARLIER) {
                refused.add(new RefusedRow(rows.get(index).row(), "email", "unsubscribed"));
            }
        }
        return outcomes;
    }

    private List<ImportOutcome> rolledBack(Supplier<List<ImportOutcome>> sending) {
        return Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            return sending.get();
        }));
    }

    private List<ImportSubscriber> commands(
            String importId, List<FileRow> rows, List<Draft> contacts, List<Draft> proofs) {
        var sealed = personalData.settleAll(contacts);
        var sources = personalData.settleAll(proofs).iterator();
        var now = clock.instant();
        var all = new ArrayList<ImportSubscriber>(rows.size());
        for (var index = 0; index < rows.size(); index++) {
            var row = rows.get(index);
            Sealed contact = sealed.get(index);
            all.add(new ImportSubscriber(
                    SubscriptionId.of(row.person()),
                    row.person(),
                    contact,
                    row.topics(),
                    row.hasProof() ? new Proof(Objects.requireNonNull(row.consentedAt()), sources.next()) : null,
                    ConsentWordings.CURRENT,
                    importId,
                    now));
        }
        return all;
    }

    private Draft draft(FileRow row, Object value) {
        return personalData.draft(row.person(), value);
    }

    private static Contact contact(FileRow row) {
        return new Contact(row.name(), row.email(), row.language(), null);
    }

    private static int count(List<ImportOutcome> outcomes, ImportOutcome wanted) {
        return (int) outcomes.stream().filter(each -> each == wanted).count();
    }
}

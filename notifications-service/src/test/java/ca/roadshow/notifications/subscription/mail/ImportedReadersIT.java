package ca.roadshow.notifications.subscription.mail;

import static ca.roadshow.notifications.mail.MailFixture.someone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.roadshow.events.person.AddressIds;
import ca.roadshow.events.person.PersonalData;
import ca.roadshow.events.person.Sealed;
import ca.roadshow.events.store.command.Commands;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.events.store.command.Provenance;
import ca.roadshow.notifications.NotificationsUnderTest;
import ca.roadshow.notifications.mail.MailFixture;
import ca.roadshow.notifications.mail.ledger.Contact;
import ca.roadshow.notifications.mail.ledger.Recipients;
import ca.roadshow.notifications.subscription.ConsentSource;
import ca.roadshow.notifications.subscription.SubscriptionCommand.ImportSubscriber;
import ca.roadshow.notifications.subscription.SubscriptionCommand.ImportSubscriber.Proof;
import ca.roadshow.notifications.subscription.SubscriptionCommand.RequestSubscription;
import ca.roadshow.notifications.subscription.SubscriptionId;
import ca.roadshow.notifications.subscription.TopicName;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@NotificationsUnderTest
class ImportedReadersIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Number of readers; enough that each segment of a group has some of them. */
    private static final int READERS = 60;

    private final String zoe = someone("zoe");

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AddressIds addressIds;

    @Autowired
    PersonalData personalData;

    @Autowired
    Commands commands;

    @Autowired
    Recipients recipients;

    @Autowired
    MailFixture mails;

    @AfterEach
    void send() {
        mails.startSending();
    }

    @Test
    void doNotDelayReadersWhoSignUp() throws SQLException {
        var readers = Stream.generate(() -> someone("reader")).limit(READERS).toList();
        var contacts = readers.stream().map(this::sealed).toList();
        var proofs = readers.stream().map(this::proof).toList();
        var subscriptions = readers.stream().map(reader -> id(reader).value()).toList();
        try (var connection = database.getConnection()) {
            lock(connection, contacts);
            for (var index = 0; index < READERS; index++) {
                var contact = contacts.get(index);
                importReader(readers.get(index), contact, index % 2 == 0 ? proofs.get(index) : null);
            }
            signUp(zoe);
            await().atMost(PATIENCE).until(() -> mails.receivedBy(zoe).size() == 1);
            assertThat(remembered(subscriptions)).isZero();
            connection.rollback();
            connection.setAutoCommit(true);
        }
        await().atMost(PATIENCE).until(() -> remembered(subscriptions) == READERS);
    }

    @Test
    void getTheirMailsAfterReadersWhoSignUp() {
        mails.stopSending();
        var noah = someone("noah");
        importReader(zoe, sealed(zoe), null);
        importReader(noah, sealed(noah), null);
        await().atMost(PATIENCE).until(() -> priorities(zoe, noah).equals(List.of(1, 1)));
        signUp(zoe);
        await().atMost(PATIENCE).until(() -> priorities(zoe, noah).equals(List.of(0, 1)));
        mails.startSending();
        await().atMost(PATIENCE).until(() -> mails.receivedBy(noah).size() == 1);
        await().atMost(PATIENCE).until(() -> mails.receivedBy(zoe).size() == 1);
    }

    @Test
    void keepTheContactOfALaterEvent() {
        var about = id(zoe).value();
        var now = Instant.now();
        recipients.remember(about, sealed(zoe), "fr", now);
        recipients.remember(about, sealed(zoe), "en", now.minusSeconds(1));
        assertThat(language(about)).isEqualTo("fr");
        recipients.remember(about, sealed(zoe), "en", now.plusSeconds(1));
        assertThat(language(about)).isEqualTo("en");
    }

    /**
     * Locks the keys of these people for longer than the service's transactions may last, so that the service cannot store their
     * contacts.
     */
    private static void lock(Connection connection, List<Sealed> contacts) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.prepareStatement("set local transaction_timeout = 0")) {
            statement.execute();
        }
        var people = contacts.stream().map(Sealed::personId).toArray();
        try (var statement =
                connection.prepareStatement("select key_id from person_key where person_id = any (?) for update")) {
            statement.setArray(1, connection.createArrayOf("varchar", people));
            statement.execute();
        }
    }

    private void importReader(String email, Sealed contact, @Nullable Proof proof) {
        send(new ImportSubscriber(
                id(email),
                addressIds.of(email),
                contact,
                Set.of(TopicName.NEWSLETTER),
                proof,
                "2026-11",
                "import-readers",
                Instant.now()));
    }

    private void signUp(String email) {
        send(new RequestSubscription(
                id(email),
                addressIds.of(email),
                sealed(email),
                Set.of(TopicName.CALLS),
                "2026-11",
                Instant.now(),
                ConsentSource.FORM,
                "/subscriptions"));
    }

    private void send(Object command) {
        commands.send(command, Provenance.of("[test]", Origin.WEB, Provenance.newTraceparent()));
    }

    private Sealed sealed(String email) {
        return personalData.seal(addressIds.of(email), Contact.of(email, "en"));
    }

    /** An export of the newsletter, which other tests ask for, opens it. */
    private Proof proof(String email) {
        return new Proof(Instant.now(), personalData.seal(addressIds.of(email), "Signed at a meetup"));
    }

    private SubscriptionId id(String email) {
        return SubscriptionId.of(addressIds.of(email));
    }

    private int remembered(List<String> subscriptions) {
        return jdbc.sql("select count(*) from recipient where about in (:subscriptions)")
                .param("subscriptions", subscriptions)
                .query(Integer.class)
                .single();
    }

    private List<Integer> priorities(String... emails) {
        return Stream.of(emails)
                .flatMap(email -> jdbc
                        .sql("select priority from mail_ledger where about = ?")
                        .param(id(email).value())
                        .query(Integer.class)
                        .list()
                        .stream())
                .toList();
    }

    private String language(String about) {
        return jdbc.sql("select language from recipient where about = ?")
                .param(about)
                .query(String.class)
                .single();
    }
}

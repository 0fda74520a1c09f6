package ca.roadshow.cfp.proposal.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.roadshow.cfp.CfpUnderTest;
import ca.roadshow.cfp.proposal.ProposalEvent.ProposalSubmitted;
import ca.roadshow.cfp.proposal.Speaker;
import ca.roadshow.cfp.proposal.Talk;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.AddressIds;
import ca.roadshow.events.person.PersonalData;
import ca.roadshow.events.person.Sealed;
import ca.roadshow.testkit.Approved;
import ca.roadshow.testkit.DatabaseText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads and encrypts proposals that the first version stored in plain text. */
@CfpUnderTest
class SealedTalkIT {

    private static final String TITLE = "Queues that forgive";
    private static final Talk TALK = new Talk(TITLE, "A queue remembers what we would rather forget.");

    private final String proposal = "proposal-" + UUID.randomUUID();

    @Autowired
    private EventStore store;

    @Autowired
    private EventProcessingConfiguration processing;

    @Autowired
    private PlainTextTalks plainTextTalks;

    @Autowired
    private ForgetsProposals forgetsProposals;

    @Autowired
    private PersonalData personalData;

    @Autowired
    private AddressIds addressIds;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private DataSource database;

    @Test
    void upcastsAndProjectsPlainText() throws IOException {
        var amina = addressIds.of("amina-" + proposal + "@example.org");
        store(approved(amina));
        var read = read();
        assertThat(personalData.open(read.talk(), Talk.class)).contains(TALK);
        assertThat(read.talk().keyId()).isEqualTo(read.speaker().keyId());
        await().atMost(Duration.ofSeconds(60)).until(() -> views() == 1);
    }

    @Test
    void upcastsADeadLetter() throws IOException {
        var amina = addressIds.of("amina-" + proposal + "@example.org");
        jdbc.sql("insert into deadletterentry (deadletteridentifier, processinggroup, sequenceidentifier,"
                        + " sequenceindex, messagetype, eventidentifier, timestamp, payloadtype, payloadrevision,"
                        + " payload, metadata, type, aggregateidentifier, sequencenumber, enqueuedat, lasttouched,"
                        + " diagnostics) values (?, 'proposal_view_v3', ?, 0, 'event', ?, '2027-03-01T14:00:00Z',"
                        + " 'proposal.submitted', '1', ?, '{}', 'Proposal', ?, 0, '2027-03-01T14:00:00Z',"
                        + " '2027-03-01T14:00:00Z', '{}')")
                .params(
                        UUID.randomUUID().toString(),
                        proposal,
                        UUID.randomUUID().toString(),
                        approved(amina).getBytes(StandardCharsets.UTF_8),
                        proposal)
                .update();
        var letters =
                processing.sequencedDeadLetterProcessor("proposal_view_v3").orElseThrow();
        assertThat(letters.processAny()).isTrue();
        assertThat(views()).isEqualTo(1);
    }

    @Test
    void neitherDecryptsNorCreatesAKeyForAnErasedSpeaker() throws IOException {
        store(approved());
        var read = read();
        assertThat(read.proposalId()).isEqualTo("proposal-9e69ef1e-bbd3-3f76-84ca-c7aa6c607f1e");
        assertThat(personalData.open(read.talk(), Talk.class)).isEmpty();
        plainTextTalks.encryptAll();
        assertThat(stored()).doesNotContain(TITLE);
        assertThat(personalData.open(read().talk(), Talk.class)).isEmpty();
        assertThat(jdbc.sql("select count(*) from person_key where person_id = 'addr-AminaAminaAminaAminaA'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void encryptsPlainTextOnceWithoutChangingIt() throws IOException {
        store(approved(addressIds.of("amina-" + proposal + "@example.org")));
        assertThat(stored()).contains(TITLE);
        plainTextTalks.encryptAll();
        var sealed = stored();
        assertThat(sealed).doesNotContain(TITLE).doesNotContain("summary");
        assertThat(revision()).isEqualTo("2");
        assertThat(personalData.open(read().talk(), Talk.class)).contains(TALK);
        plainTextTalks.encryptAll();
        assertThat(stored()).isEqualTo(sealed);
    }

    @Test
    void erasesATalkThatIsStillPlainText() throws Exception {
        var title = "Title " + UUID.randomUUID();
        var amina = addressIds.of("amina-" + proposal + "@example.org");
        store(approved(amina).replace(TITLE, title));
        new TransactionTemplate(transactions).executeWithoutResult(_ -> {
            forgetsProposals.forget(amina, "MAPLE-1");
            personalData.forget(amina, Instant.now());
        });
        assertThat(personalData.open(read().talk(), Talk.class)).isEmpty();
        assertThat(DatabaseText.holding(database, title)).isEmpty();
    }

    private static String approved() throws IOException {
        var file = Approved.files("stored").stream()
                .filter(each -> each.endsWith("proposal.submitted.1.json"))
                .findFirst();
        return Files.readString(file.orElseThrow());
    }

    /** Returns the approved event, changed to a speaker in this database. */
    private String approved(AddressId amina) throws IOException {
        Sealed speaker = personalData.seal(amina, new Speaker("Amina Diallo", "amina@example.org", "", "en"));
        return approved()
                .replace("proposal-9e69ef1e-bbd3-3f76-84ca-c7aa6c607f1e", proposal)
                .replace("addr-AminaAminaAminaAminaA", amina.value())
                .replace("key-1", speaker.keyId())
                .replace("c2VhbGVk", speaker.ciphertext());
    }

    private void store(String json) {
        jdbc.sql("insert into domainevententry (aggregateidentifier, sequencenumber, type, eventidentifier, metadata,"
                        + " payload, payloadrevision, payloadtype, timestamp)"
                        + " values (?, 0, 'Proposal', ?, '{}', ?, '1', 'proposal.submitted', '2027-03-01T14:00:00Z')")
                .params(proposal, UUID.randomUUID().toString(), json.getBytes(StandardCharsets.UTF_8))
                .update();
    }

    private ProposalSubmitted read() {
        return (ProposalSubmitted) store.readEvents(proposal).next().getPayload();
    }

    private String stored() {
        return jdbc.sql("select convert_from(payload, 'UTF8') from domainevententry where aggregateidentifier = ?")
                .param(proposal)
                .query(String.class)
                .single();
    }

    private String revision() {
        return jdbc.sql("select payloadrevision from domainevententry where aggregateidentifier = ?")
                .param(proposal)
                .query(String.class)
                .single();
    }

    private int views() {
        return jdbc.sql("select count(*) from proposal_view_v3 where proposal_id = ?")
                .param(proposal)
                .query(Integer.class)
                .single();
    }
}

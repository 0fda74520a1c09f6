package ca.roadshow.cfp.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.cfp.CfpUnderTest;
import ca.roadshow.cfp.proposal.ProposalEvent.ProposalSubmitted;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.AddressIds;
import ca.roadshow.events.person.PersonalData;
import ca.roadshow.events.person.Sealed;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Both revisions of a stored proposal are read for as long as their speaker is not forgotten. */
@CfpUnderTest
class OpenSealsIT {

    private static final Talk TALK = new Talk("Queues that forgive", "A queue remembers.");

    @Autowired
    private OpenSeals seals;

    @Autowired
    private ProposalProjection projection;

    @Autowired
    private PersonalData personalData;

    @Autowired
    private AddressIds addressIds;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private AddressId amina = new AddressId("addr-nobody");

    @BeforeEach
    void anotherSpeaker() {
        amina = addressIds.of("amina-" + UUID.randomUUID() + "@example.org");
    }

    @Test
    void aTalkThatWasStoredInTheClearIsReadAndKeptSealed() {
        var old = submitted(null, TALK.title(), TALK.summary());
        assertThat(seals.talk(old)).contains(TALK);
        assertThat(seals.sealedTalk(old).flatMap(seals::talk)).contains(TALK);
    }

    @Test
    void aTalkThatWasStoredSealedIsKeptAsItIs() {
        var sealedTalk = personalData.seal(amina, TALK);
        var event = submitted(sealedTalk, null, null);
        assertThat(seals.talk(event)).contains(TALK);
        assertThat(seals.sealedTalk(event)).contains(sealedTalk);
    }

    @Test
    void neitherIsReadOrProjectedOnceTheSpeakerIsForgotten() {
        var old = submitted(null, TALK.title(), TALK.summary());
        var event = submitted(personalData.seal(amina, TALK), null, null);
        new TransactionTemplate(transactions).executeWithoutResult(status -> personalData.forget(amina, Instant.now()));
        assertThat(seals.talk(old)).isEmpty();
        assertThat(seals.talk(event)).isEmpty();
        projection.on(old);
        projection.on(event);
        assertThat(count("proposal_view_v2")).isZero();
        assertThat(count("person_key")).isZero();
    }

    private ProposalSubmitted submitted(@Nullable Sealed talk, @Nullable String title, @Nullable String summary) {
        var speaker = new Speaker("Amina Diallo", "amina@example.org", "", "en");
        return new ProposalSubmitted(
                ProposalId.random().value(),
                "call-harbour-day-2027",
                talk,
                title,
                summary,
                "talk",
                "en",
                amina.value(),
                personalData.seal(amina, speaker),
                Instant.now());
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table + " where person_id = ?")
                .param(amina.value())
                .query(Long.class)
                .single();
    }
}

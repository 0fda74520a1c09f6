package ca.roadshow.cfp;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CfpUnderTest
class AxonOnPostgresIT {

    @Autowired
    private TransactionManager transactions;

    @Autowired
    private EventStorageEngine engine;

    @Autowired
    private TokenStore tokens;

    @Autowired
    private EventProcessingConfiguration processing;

    @Test
    void runsCommandsInTransactions() {
        assertThat(transactions).isInstanceOf(SpringTransactionManager.class);
    }

    @Test
    void storesEventsAndTokensInPostgres() {
        assertThat(engine).isInstanceOf(JdbcEventStorageEngine.class);
        assertThat(tokens).isInstanceOf(JdbcTokenStore.class);
    }

    @Test
    void usesPooledStreamingProcessors() {
        assertThat(processing.eventProcessors())
                .containsOnlyKeys(
                        "relay",
                        "call_view_v1",
                        "proposal_view_v3",
                        "co_speaker_view_v1",
                        "speaker_profile_v1",
                        "talk_view_v1",
                        "review_view_v1",
                        "review_assignment",
                        "selection_publication",
                        "alternates",
                        "forgotten_speakers");
        assertThat(processing.eventProcessors().values()).allMatch(PooledStreamingEventProcessor.class::isInstance);
    }
}

package ca.roadshow.events.store;

import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.events.lamp.LampCommand.Light;
import ca.roadshow.events.lamp.LampsUnderTest;
import ca.roadshow.events.store.command.Commands;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.events.store.command.Provenance;
import java.util.UUID;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LampsUnderTest
class AxonOnPostgresIT {

    @Autowired
    Configuration axon;

    @Autowired
    Commands commands;

    @Autowired
    JdbcClient jdbc;

    @Test
    void runsInSpringTransactionsOnPostgres() {
        assertThat(axon.getComponent(TransactionManager.class)).isInstanceOf(SpringTransactionManager.class);
        assertThat(axon.getComponent(EventStorageEngine.class)).isInstanceOf(JdbcEventStorageEngine.class);
        assertThat(axon.getComponent(TokenStore.class)).isInstanceOf(JdbcTokenStore.class);
    }

    @Test
    void storesJsonUnderLogicalNamesWithProvenance() {
        var lamp = "lamp-" + UUID.randomUUID();
        commands.send(new Light(lamp, "Zoé"), new Provenance("addr-zoe", Origin.WEB, "click-1", "00-aa-bb-01"));
        var stored = jdbc.sql("select event, revision, payload->>'owner' as owner, metadata->>'actor' as actor,"
                        + " metadata->>'origin' as origin, metadata->>'causation' as causation,"
                        + " metadata->>'traceparent' as traceparent from event_log where aggregate = ?")
                .param(lamp)
                .query()
                .singleRow();
        assertThat(stored)
                .containsEntry("event", "lamp.lit")
                .containsEntry("revision", "1")
                .containsEntry("owner", "Zoé")
                .containsEntry("actor", "addr-zoe")
                .containsEntry("origin", "web")
                .containsEntry("traceparent", "00-aa-bb-01");
        assertThat(stored.get("causation")).asString().isNotEmpty().isNotEqualTo("click-1");
    }

    @Test
    void endsLongTransactions() {
        assertThat(jdbc.sql("show transaction_timeout").query(String.class).single())
                .isEqualTo("20s");
    }
}

package ca.roadshow.cfp.demo;

import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.cfp.CfpUnderTest;
import ca.roadshow.events.store.command.Commands;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@CfpUnderTest
class DemoCallIT {

    private static final Instant START = Instant.parse("2031-11-21T04:00:00Z");

    @Autowired
    private Commands commands;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationContext context;

    @Test
    void opensOneCallAtRepeatedStarts() {
        start(START);
        start(START.plus(Duration.ofDays(3)));
        var origins = jdbc.sql(
                        "select metadata ->> 'origin' from event_log where aggregate = 'call-cloud-native-day-2032'")
                .query(String.class)
                .list();
        assertThat(origins).containsExactly("import");
    }

    @Test
    void isAbsentWithoutTheDemonstration() {
        assertThat(context.getBeanProvider(DemoCall.class).stream()).isEmpty();
    }

    private void start(Instant at) {
        new DemoCall(commands, Clock.fixed(at, ZoneOffset.UTC)).run(new DefaultApplicationArguments());
    }
}

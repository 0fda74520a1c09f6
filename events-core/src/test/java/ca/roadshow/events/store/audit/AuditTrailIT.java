package ca.roadshow.events.store.audit;

import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.events.lamp.LampCommand.Dim;
import ca.roadshow.events.lamp.LampCommand.Light;
import ca.roadshow.events.lamp.LampEvent.Dimmed;
import ca.roadshow.events.lamp.LampEvent.Lit;
import ca.roadshow.events.lamp.LampsUnderTest;
import ca.roadshow.events.store.audit.AuditEntry.Change;
import ca.roadshow.events.store.command.Commands;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.events.store.command.Provenance;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@LampsUnderTest
class AuditTrailIT {

    private static final Provenance ZOE = Provenance.of("addr-zoe", Origin.WEB, Provenance.newTraceparent());

    @Autowired
    AuditTrail trail;

    @Autowired
    Commands commands;

    @Test
    void showsActorChangeAndPreviousValue() {
        var lamp = "lamp-" + UUID.randomUUID();
        commands.send(new Light(lamp, "Amélie"), Provenance.ofSystem("import", Origin.IMPORT));
        commands.send(new Dim(lamp), ZOE);
        commands.send(new Dim(lamp), ZOE);
        var entries = trail.of(lamp, List.of(Lit.class, Dimmed.class));
        assertThat(entries).extracting(AuditEntry::event).containsExactly("lamp.dimmed", "lamp.dimmed", "lamp.lit");
        assertThat(entries).extracting(AuditEntry::actor).containsExactly("addr-zoe", "addr-zoe", "[import]");
        assertThat(entries.get(0).changes()).containsExactly(new Change("times", "1", "2"));
        assertThat(entries.get(1).changes()).containsExactly(new Change("times", null, "1"));
        assertThat(entries.get(0).at()).isAfterOrEqualTo(entries.get(1).at());
        assertThat(trail.of(lamp, List.of(Lit.class))).hasSize(1);
    }
}

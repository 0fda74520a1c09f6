package ca.roadshow.cfp.proposal;

import ca.roadshow.events.person.Sealed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads proposals, also one that was stored a moment ago and has not reached its view. */
@Component
class FindProposals {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofMillis(40);

    private final JdbcClient jdbc;
    private final EventStore store;

    FindProposals(JdbcClient jdbc, EventStore store) {
        this.jdbc = jdbc;
        this.store = store;
    }

    /** Waits for the view up to two seconds, then reads what is stored; only for ids that this service gave out. */
    Optional<ProposalView> find(ProposalId id) {
        var until = System.nanoTime() + PATIENCE.toNanos();
        var found = viewed(id);
        while (found.isEmpty() && System.nanoTime() < until && paused()) {
            found = viewed(id);
        }
        return found.or(() -> stored(id));
    }

    private Optional<ProposalView> viewed(ProposalId id) {
        return jdbc.sql("select * from proposal_view_v1 where proposal_id = ?")
                .param(id.value())
                .query((row, number) -> view(row))
                .optional();
    }

    private Optional<ProposalView> stored(ProposalId id) {
        return store.readEvents(id.value())
                .asStream()
                .map(event -> event.getPayload())
                .filter(ProposalEvent.ProposalSubmitted.class::isInstance)
                .map(ProposalEvent.ProposalSubmitted.class::cast)
                .findFirst()
                .map(ProposalView::of);
    }

    private static boolean paused() {
        try {
            Thread.sleep(PAUSE);
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static ProposalView view(ResultSet row) throws SQLException {
        return new ProposalView(
                new ProposalId(row.getString("proposal_id")),
                row.getString("call_id"),
                row.getString("title"),
                row.getString("abstract"),
                row.getString("format"),
                row.getString("language"),
                ProposalStatus.valueOf(row.getString("status")),
                new Sealed(row.getString("person_id"), row.getString("key_id"), row.getString("speaker")),
                row.getObject("submitted_at", OffsetDateTime.class).toInstant());
    }
}

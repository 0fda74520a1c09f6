package ca.roadshow.registration.identity.erasure;

import ca.roadshow.events.contract.Topic;
import ca.roadshow.events.person.AddressId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the ordered erasures, latest first, and which services have carried them out. */
@Component
class FindErasures {

    /** @param by the organizer; null if the person ordered it */
    record OrderedErasure(String reference, @Nullable AddressId by, Instant orderedAt, Map<Topic, Instant> answers) {}

    private final JdbcClient jdbc;
    private final ErasureAnswers answers;

    FindErasures(JdbcClient jdbc, ErasureAnswers answers) {
        this.jdbc = jdbc;
        this.answers = answers;
    }

    List<OrderedErasure> latest() {
        return jdbc
                .sql("select * from erasure_view_v1 order by ordered_at desc limit 200")
                .query((row, _) -> {
                    var by = row.getString("ordered_by");
                    return new OrderedErasure(
                            row.getString("reference"),
                            by == null ? null : new AddressId(by),
                            row.getObject("ordered_at", OffsetDateTime.class).toInstant(),
                            Map.of());
                })
                .list()
                .stream()
                .map(each ->
                        new OrderedErasure(each.reference(), each.by(), each.orderedAt(), answers.of(each.reference())))
                .toList();
    }
}

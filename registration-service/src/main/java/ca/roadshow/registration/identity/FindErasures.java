package ca.roadshow.registration.identity;

import ca.roadshow.events.contract.Topic;
import ca.roadshow.events.person.AddressId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads which erasures were ordered, the latest first, and who has carried them out. */
@Component
class FindErasures {

    /** @param by absent where it was the person's own wish */
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

package ca.roadshow.registration.roadshow;

import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.events.store.vocabulary.StoredAs;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The events of a roadshow. */
public sealed interface RoadshowEvent {

    @StoredAs("roadshow.planned")
    record RoadshowPlanned(
            String roadshowId,
            String slug,
            Bilingual name,
            String season,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String organizer,
            List<String> sponsors)
            implements RoadshowEvent {}
}

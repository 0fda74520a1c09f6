package ca.roadshow.registration.roadshow;

import ca.roadshow.events.contract.Bilingual;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A roadshow as pages show it. */
public record RoadshowView(
        String id,
        String slug,
        Bilingual name,
        Season season,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String organizer,
        List<String> sponsors) {}

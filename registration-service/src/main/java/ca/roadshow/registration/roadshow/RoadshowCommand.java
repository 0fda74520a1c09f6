package ca.roadshow.registration.roadshow;

import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.registration.community.Slug;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** The commands of a roadshow. */
public sealed interface RoadshowCommand {

    /** Plans a series. A repeat changes nothing. Its days may be unknown. */
    record PlanRoadshow(
            @TargetAggregateIdentifier RoadshowId roadshowId,
            Slug slug,
            Bilingual name,
            Season season,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String organizer,
            List<String> sponsors)
            implements RoadshowCommand {}
}

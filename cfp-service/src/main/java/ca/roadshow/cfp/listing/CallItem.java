package ca.roadshow.cfp.listing;

import ca.roadshow.cfp.ask.Asks;
import ca.roadshow.cfp.call.CallFormat;
import ca.roadshow.cfp.call.CallStatus;
import ca.roadshow.cfp.call.view.CallView;
import ca.roadshow.events.contract.Bilingual;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call in the API.
 *
 * @param closesAt absent for a call that is always open
 */
public record CallItem(
        String id,
        String slug,
        Bilingual title,
        Bilingual description,
        List<CallFormat> formats,
        Instant opensAt,
        @Nullable Instant closesAt,
        String zone,
        @Nullable String event,
        @Nullable String communityId,
        CallStatus status,
        boolean rolling,
        Asks asks) {

    public static CallItem of(CallView call, Instant now) {
        return new CallItem(
                call.id().value(),
                call.slug().value(),
                call.title(),
                call.description(),
                call.terms().formats(),
                call.terms().opensAt(),
                call.terms().isRolling() ? null : call.terms().closesAt(),
                call.zone().getId(),
                call.event(),
                call.communityId(),
                call.terms().statusAt(now),
                call.terms().isRolling(),
                call.terms().asks());
    }
}

package ca.roadshow.events.erasure;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What an erasure is told. */
public sealed interface ErasureCommand {

    /**
     * Forgets the person in this service; doing so again changes nothing.
     *
     * @param erasureId {@code erasure-} and the reference
     * @param forgottenAt facts about the person up to then are refused from now on
     * @param at when this service does it
     */
    record CarryOutErasure(
            @TargetAggregateIdentifier String erasureId,
            String reference,
            String addressId,
            Instant forgottenAt,
            Instant at)
            implements ErasureCommand {

        public static CarryOutErasure of(String reference, String addressId, Instant forgottenAt, Instant at) {
            return new CarryOutErasure("erasure-" + reference, reference, addressId, forgottenAt, at);
        }
    }
}

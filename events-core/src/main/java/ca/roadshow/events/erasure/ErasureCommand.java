package ca.roadshow.events.erasure;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** The commands of an erasure. */
public sealed interface ErasureCommand {

    /**
     * Erases the person in this service. A repeat changes nothing.
     *
     * @param erasureId {@code erasure-} and the reference
     * @param forgottenAt messages about the person from before that time are ignored from now on
     * @param at when this service carries it out
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

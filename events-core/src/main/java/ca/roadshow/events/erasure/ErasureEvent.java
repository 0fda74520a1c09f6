package ca.roadshow.events.erasure;

import ca.roadshow.events.store.vocabulary.StoredAs;
import java.time.Instant;

/** The events of an erasure. */
public sealed interface ErasureEvent {

    @StoredAs("erasure.carried-out")
    record ErasureCarriedOut(String erasureId, String reference, String addressId, Instant forgottenAt, Instant at)
            implements ErasureEvent {}
}

package ca.roadshow.registration.seatqueue;

import ca.roadshow.events.store.command.Provenance;
import ca.roadshow.registration.meetup.MeetupAnswer;
import ca.roadshow.registration.meetup.MeetupCommand.SeatCommand;
import ca.roadshow.registration.meetup.MeetupId;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** A queued request that waits for its result. */
sealed interface SeatRequest {

    MeetupId meetupId();

    Provenance provenance();

    /** Completed when the events are committed, or when it is certain that they are not. */
    CompletableFuture<MeetupAnswer> answer();

    /** An RSVP. The contacts of a batch are encrypted together. */
    record Wish(SeatWish wish, Provenance provenance, CompletableFuture<MeetupAnswer> answer) implements SeatRequest {

        @Override
        public MeetupId meetupId() {
            return wish.meetupId();
        }
    }

    record Ready(SeatCommand command, Provenance provenance, CompletableFuture<MeetupAnswer> answer)
            implements SeatRequest {

        @Override
        public MeetupId meetupId() {
            return command.meetupId();
        }
    }

    static SeatRequest of(SeatWish wish, Provenance provenance) {
        return new Wish(wish, identified(provenance), new CompletableFuture<>());
    }

    static SeatRequest of(SeatCommand command, Provenance provenance) {
        return new Ready(command, identified(provenance), new CompletableFuture<>());
    }

    /** Its events name the request that caused them, not the batch. */
    private static Provenance identified(Provenance provenance) {
        return provenance.causation() == null
                ? provenance.causedBy(UUID.randomUUID().toString())
                : provenance;
    }
}

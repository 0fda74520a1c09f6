package ca.roadshow.registration.seatqueue;

import ca.roadshow.events.person.PersonalData.Draft;
import ca.roadshow.events.store.command.Provenance;
import ca.roadshow.registration.meetup.MeetupCommand.SeatCommand;
import ca.roadshow.registration.meetup.MeetupId;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** Someone who waits for a meetup's answer. */
sealed interface SeatRequest {

    MeetupId meetupId();

    Provenance provenance();

    /** Completed once the events are committed, or known not to be. */
    CompletableFuture<Object> answer();

    /** Its contact is sealed for good together with those who wait beside it. */
    record Wish(SeatWish wish, Draft contact, Provenance provenance, CompletableFuture<Object> answer)
            implements SeatRequest {

        @Override
        public MeetupId meetupId() {
            return wish.meetupId();
        }
    }

    record Ready(SeatCommand command, Provenance provenance, CompletableFuture<Object> answer) implements SeatRequest {

        @Override
        public MeetupId meetupId() {
            return command.meetupId();
        }
    }

    static SeatRequest of(SeatWish wish, Draft contact, Provenance provenance) {
        return new Wish(wish, contact, identified(provenance), new CompletableFuture<>());
    }

    static SeatRequest of(SeatCommand command, Provenance provenance) {
        return new Ready(command, identified(provenance), new CompletableFuture<>());
    }

    /** Its events name the request that led to them, not the drain that carried it. */
    private static Provenance identified(Provenance provenance) {
        return provenance.causation() == null
                ? provenance.causedBy(UUID.randomUUID().toString())
                : provenance;
    }
}

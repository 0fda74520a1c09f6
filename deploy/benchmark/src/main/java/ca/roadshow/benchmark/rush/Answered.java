package ca.roadshow.benchmark.rush;

/** A request and its response. The times are of {@link System#nanoTime}. */
public record Answered(String meetupId, Attendee attendee, Answer answer, long askedAt, long answeredAt) {

    long nanos() {
        return answeredAt - askedAt;
    }
}

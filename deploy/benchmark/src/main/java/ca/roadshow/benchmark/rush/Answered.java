package ca.roadshow.benchmark.rush;

/** One request and what came of it; the times are of {@link System#nanoTime}. */
public record Answered(String meetupId, Attendee attendee, Answer answer, long askedAt, long answeredAt) {

    long nanos() {
        return answeredAt - askedAt;
    }
}

package ca.roadshow.testkit.good.meetup;

sealed interface MeetupCommand {
    record Rsvp(String name) implements MeetupCommand {}
}

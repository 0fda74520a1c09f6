package ca.roadshow.testkit.good.meetup;

sealed interface MeetupEvent {
    record SeatConfirmed(String name) implements MeetupEvent {}
}

package ca.roadshow.testkit.good.meetup;

import ca.roadshow.testkit.good.platform.Settings;

final class MeetupController {

    private final Settings settings;

    MeetupController(Settings settings) {
        this.settings = settings;
    }

    SeatNumber seat() {
        return SeatNumber.random();
    }

    String place() {
        return settings.place();
    }
}

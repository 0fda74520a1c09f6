package ca.roadshow.registration.checkin;

import java.util.List;

/** One example of everything that a door stores. */
public final class StoredDoorFixture {

    private StoredDoorFixture() {}

    public static List<Object> examples() {
        return DoorFixture.examples();
    }
}

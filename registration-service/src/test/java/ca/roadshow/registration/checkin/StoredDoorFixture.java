package ca.roadshow.registration.checkin;

import java.util.List;

/** An example of each stored event of check-in. */
public final class StoredDoorFixture {

    private StoredDoorFixture() {}

    public static List<Object> examples() {
        return DoorFixture.examples();
    }
}

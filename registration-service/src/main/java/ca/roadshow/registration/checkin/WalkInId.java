package ca.roadshow.registration.checkin;

/** People who came together without an RSVP. Of them nothing is kept but how many they are. */
record WalkInId(String value) {

    private static final String PREFIX = "walkin-";

    WalkInId {
        if (!value.startsWith(PREFIX)) {
            throw new IllegalArgumentException("A walk-in's id starts with " + PREFIX);
        }
    }

    /** The same for the same request, so that sending it again lets nobody in twice. */
    static WalkInId ofRequest(String key) {
        return new WalkInId(PREFIX + key);
    }

    @Override
    public String toString() {
        return value;
    }
}

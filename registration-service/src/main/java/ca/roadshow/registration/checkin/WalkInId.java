package ca.roadshow.registration.checkin;

/** The id of people who came together without an RSVP. Only their number is stored. */
record WalkInId(String value) {

    private static final String PREFIX = "walkin-";

    WalkInId {
        if (!value.startsWith(PREFIX)) {
            throw new IllegalArgumentException("A walk-in's id starts with " + PREFIX);
        }
    }

    /** Returns the same id for the same request, so that a repeat checks nobody in twice. */
    static WalkInId ofRequest(String key) {
        return new WalkInId(PREFIX + key);
    }

    @Override
    public String toString() {
        return value;
    }
}

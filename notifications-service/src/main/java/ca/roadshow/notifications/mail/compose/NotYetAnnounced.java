package ca.roadshow.notifications.mail.compose;

/** A mail needs data that has not arrived at this service yet. */
public final class NotYetAnnounced extends RuntimeException {

    public NotYetAnnounced(String id) {
        super(id + " is not announced yet");
    }
}

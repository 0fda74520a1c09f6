package ca.roadshow.notifications.campaign;

/**
 * The outcome of a campaign's mails so far.
 *
 * @param attempted mails that were accepted or have permanently failed
 * @param failed how many of these failed, were returned or were reported as spam
 */
public record Deliveries(long attempted, long failed) {

    static final Deliveries NONE = new Deliveries(0, 0);

    Deliveries since(Deliveries earlier) {
        return new Deliveries(attempted - earlier.attempted, failed - earlier.failed);
    }
}

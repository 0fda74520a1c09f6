package ca.roadshow.notifications.campaign;

/**
 * How the mails of a campaign went so far.
 *
 * @param attempted mails that were accepted or have failed for good
 * @param failed those of them that have failed, were returned or were reported as spam
 */
public record Deliveries(long attempted, long failed) {

    static final Deliveries NONE = new Deliveries(0, 0);

    Deliveries since(Deliveries earlier) {
        return new Deliveries(attempted - earlier.attempted, failed - earlier.failed);
    }
}

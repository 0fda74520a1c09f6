package ca.roadshow.notifications.campaign;

/**
 * When a campaign pauses by itself.
 *
 * @param atLeast mails that must have been attempted
 * @param percent of them that must have failed
 */
public record HaltPolicy(long atLeast, int percent) {

    private static final int ALL = 100;

    /** Failures below this number never halt a campaign. */
    public long fewestFailures() {
        return Math.max(1, atLeast * percent / ALL);
    }

    boolean halts(Deliveries deliveries) {
        return deliveries.attempted() >= atLeast
                && deliveries.failed() > 0
                && deliveries.failed() * ALL >= deliveries.attempted() * percent;
    }
}

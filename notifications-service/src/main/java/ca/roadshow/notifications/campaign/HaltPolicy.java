package ca.roadshow.notifications.campaign;

/**
 * The rule for pausing a campaign automatically.
 *
 * @param atLeast the smallest number of attempted mails for which the rule applies
 * @param percent the percentage of them that must have failed
 */
public record HaltPolicy(long atLeast, int percent) {

    private static final int ALL = 100;

    /** Returns the number of failures below which no campaign is halted. */
    public long fewestFailures() {
        return Math.max(1, atLeast * percent / ALL);
    }

    boolean halts(Deliveries deliveries) {
        return deliveries.attempted() >= atLeast
                && deliveries.failed() > 0
                && deliveries.failed() * ALL >= deliveries.attempted() * percent;
    }
}

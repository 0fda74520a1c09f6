package ca.roadshow.notifications.campaign;

import java.util.List;
import java.util.TreeSet;

/**
 * A condition on the audience: the person came to a meetup in the last months, counted back from the sending.
 *
 * @param months from 1 to {@link #MOST_MONTHS}
 * @param communities slugs of the communities whose meetups count, sorted; empty for all
 */
public record Attended(int months, List<String> communities) {

    public static final int MOST_MONTHS = 60;

    public Attended {
        communities = List.copyOf(new TreeSet<>(communities));
    }
}

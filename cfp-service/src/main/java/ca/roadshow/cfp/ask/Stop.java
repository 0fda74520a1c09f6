package ca.roadshow.cfp.ask;

import java.time.LocalDate;
import java.util.List;

/**
 * One city of a call for several cities.
 *
 * @param city slug of its community
 * @param dates dates from which a speaker can choose; empty if there is no choice
 */
public record Stop(String city, List<LocalDate> dates) {

    public Stop {
        dates = dates.stream().distinct().sorted().toList();
    }
}

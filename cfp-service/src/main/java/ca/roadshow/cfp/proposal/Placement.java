package ca.roadshow.cfp.proposal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The places in the programme that would suit a talk.
 *
 * @param track id of a track of the call; null if the call has none
 * @param level id of a level of the call; null if the call has none
 * @param cities at most one entry for each city; empty if the call does not ask for cities
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Placement(@Nullable String track, @Nullable String level, List<CityOffer> cities) {

    public static final Placement NONE = new Placement(null, null, List.of());

    /**
     * A city to which the speaker would come.
     *
     * @param city slug of its community
     * @param dates on which the speaker can be there; empty if any date of the call suits
     */
    public record CityOffer(String city, List<LocalDate> dates) {

        public CityOffer {
            dates = List.copyOf(dates);
        }
    }

    /** Returns the dates on which the speaker can be there, by city. */
    Map<String, List<LocalDate>> datesByCity() {
        var dates = new LinkedHashMap<String, List<LocalDate>>();
        cities.forEach(offer -> dates.put(offer.city(), offer.dates()));
        return dates;
    }

    public Placement {
        cities = List.copyOf(cities);
        if (cities.stream().map(CityOffer::city).distinct().count() < cities.size()) {
            throw new IllegalArgumentException("A city is offered twice");
        }
    }
}

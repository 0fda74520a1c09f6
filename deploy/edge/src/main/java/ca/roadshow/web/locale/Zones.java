package ca.roadshow.web.locale;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Time zones of meetups and calls: regions of the IANA database, which have rules for clock changes. Fixed
 * offsets ({@code UTC+03:00}, {@code Z}, {@code Etc/GMT+5}) and names without a place ({@code EST5EDT}) are not regions.
 */
public final class Zones {

    /** The zones of Canada, from east to west. */
    public static final List<String> OF_CANADA = List.of(
            "America/St_Johns",
            "America/Halifax",
            "America/Toronto",
            "America/Winnipeg",
            "America/Regina",
            "America/Edmonton",
            "America/Vancouver");

    private static final Set<String> REGIONS = ZoneId.getAvailableZoneIds().stream()
            .filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
            .collect(Collectors.toUnmodifiableSet());

    private Zones() {}

    public static Optional<ZoneId> region(String id) {
        return REGIONS.contains(id) ? Optional.of(ZoneId.of(id)) : Optional.empty();
    }

    /**
     * Parses a zone of imported data.
     *
     * @throws IllegalArgumentException if it is not a region
     */
    public static ZoneId require(String id) {
        return region(id).orElseThrow(() -> new IllegalArgumentException("not a region with a time zone: " + id));
    }
}

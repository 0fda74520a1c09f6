package ca.roadshow.cfp.decision;

import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The programme as it would be if all decisions were published and all accepted speakers confirmed.
 *
 * @param talks number of accepted talks, counted once for each city
 */
record Programme(
        long talks,
        SortedMap<String, Long> formats,
        SortedMap<String, Long> languages,
        SortedMap<String, Long> tracks) {

    /** The number of talks with this format, language and track. */
    record Group(String format, String language, @Nullable String track, long talks) {}

    static Programme of(List<Group> groups) {
        var tracks = groups.stream().filter(group -> group.track() != null).toList();
        return new Programme(
                groups.stream().mapToLong(Group::talks).sum(),
                count(groups, Group::format),
                count(groups, Group::language),
                count(tracks, group -> Objects.requireNonNull(group.track())));
    }

    private static SortedMap<String, Long> count(List<Group> groups, Function<Group, String> by) {
        return groups.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.summingLong(Group::talks)));
    }
}

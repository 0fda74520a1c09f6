package ca.roadshow.cfp.profile;

import ca.roadshow.events.contract.Bilingual;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The profile of a speaker. Only stored encrypted.
 *
 * @param name name for the stage
 * @param affiliations where the speaker works and has worked
 * @param links http or https addresses
 * @param firstTime whether the speaker has never given a talk
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Profile(
        String name,
        @Nullable String pronouns,
        @Nullable Bilingual bio,
        List<Affiliation> affiliations,
        List<String> links,
        boolean firstTime) {

    /**
     * @param from first day; null if not known
     * @param until last day; null if it has not ended
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Affiliation(
            String name, @Nullable LocalDate from, @Nullable LocalDate until) {

        boolean covers(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
        }

        /** Leaves out the name. */
        @Override
        public String toString() {
            return "Affiliation[]";
        }
    }

    public Profile {
        affiliations = List.copyOf(affiliations);
        links = List.copyOf(links);
    }

    /** Returns where the speaker works on a day; if there are several affiliations, the latest. */
    public Optional<String> affiliation(LocalDate day) {
        return affiliations.stream()
                .filter(affiliation -> affiliation.covers(day))
                .max(Comparator.comparing(affiliation -> Objects.requireNonNullElse(affiliation.from(), LocalDate.MIN)))
                .map(Affiliation::name);
    }

    /** Leaves out everything: logs must not outlive the person's key. */
    @Override
    public String toString() {
        return "Profile[]";
    }
}

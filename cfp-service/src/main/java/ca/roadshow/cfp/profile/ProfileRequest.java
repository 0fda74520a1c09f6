package ca.roadshow.cfp.profile;

import ca.roadshow.cfp.profile.Profile.Affiliation;
import ca.roadshow.web.form.FormRows;
import ca.roadshow.web.form.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A profile from the form or from JSON, not parsed. {@link ProfileReader} parses it.
 *
 * @param version version that the speaker has edited; absent for the first
 */
public record ProfileRequest(
        @Nullable String name,
        @Nullable String pronouns,
        @Nullable Words bio,
        @Nullable List<@Nullable AffiliationRow> affiliations,
        @Nullable List<@Nullable String> links,
        @Nullable Boolean firstTime,
        @Nullable Integer version) {

    private static final int ROWS = 3;

    /** @param from a day such as 2027-01-14; blank if not known */
    public record AffiliationRow(
            @Nullable String name,
            @Nullable String from,
            @Nullable String until) {

        static final AffiliationRow BLANK = new AffiliationRow(null, null, null);

        private static AffiliationRow of(Affiliation affiliation) {
            return new AffiliationRow(affiliation.name(), text(affiliation.from()), text(affiliation.until()));
        }

        private static @Nullable String text(@Nullable LocalDate day) {
            return day == null ? null : day.toString();
        }

        boolean isBlank() {
            return Stream.of(
                            Objects.requireNonNullElse(name, ""),
                            Objects.requireNonNullElse(from, ""),
                            Objects.requireNonNullElse(until, ""))
                    .allMatch(String::isBlank);
        }

        /** Leaves out the name. */
        @Override
        public String toString() {
            return "AffiliationRow[]";
        }
    }

    public static ProfileRequest of(Profile profile, int version) {
        List<@Nullable AffiliationRow> rows = new ArrayList<>();
        profile.affiliations().forEach(affiliation -> rows.add(AffiliationRow.of(affiliation)));
        List<@Nullable String> links = new ArrayList<>(profile.links());
        return new ProfileRequest(
                profile.name(), profile.pronouns(), Words.of(profile.bio()), rows, links, profile.firstTime(), version);
    }

    /** Returns the form for the first profile, filled with the speaker's data in a proposal. */
    public static ProfileRequest first(@Nullable String name, Words bio) {
        return new ProfileRequest(name, null, bio, null, null, null, 0);
    }

    public ProfileRequest atVersion(int other) {
        return new ProfileRequest(name, pronouns, bio, affiliations, links, firstTime, other);
    }

    public Words bioWords() {
        return Words.orNone(bio);
    }

    List<AffiliationRow> sentAffiliations() {
        return FormRows.sent(affiliations, AffiliationRow.BLANK);
    }

    List<String> sentLinks() {
        return FormRows.sent(links, "");
    }

    public List<AffiliationRow> affiliationRows() {
        return FormRows.withSpare(
                sentAffiliations(),
                AffiliationRow.BLANK,
                Math.max(1, ROWS - sentAffiliations().size()));
    }

    public List<String> linkRows() {
        return FormRows.withSpare(
                sentLinks(), "", Math.max(1, ROWS - sentLinks().size()));
    }

    public boolean isFirstTime() {
        return Boolean.TRUE.equals(firstTime);
    }

    /** Leaves out personal data. */
    @Override
    public String toString() {
        return "ProfileRequest[" + version + "]";
    }
}

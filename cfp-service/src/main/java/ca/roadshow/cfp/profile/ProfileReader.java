package ca.roadshow.cfp.profile;

import ca.roadshow.cfp.profile.Profile.Affiliation;
import ca.roadshow.cfp.profile.ProfileRequest.AffiliationRow;
import ca.roadshow.web.form.FormReader;
import ca.roadshow.web.form.LanguageFields;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Parses a profile. */
final class ProfileReader {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_PRONOUNS = 40;
    private static final int LONGEST_BIO = 2000;
    private static final int MOST_ROWS = 10;

    private final FormReader reader = new FormReader(HttpStatus.BAD_REQUEST, LanguageFields.NESTED);

    private ProfileReader() {}

    /**
     * Parses a request.
     *
     * @throws ca.roadshow.web.problem.ProblemException 400 with the errors of all fields
     */
    static Profile read(ProfileRequest request) {
        return new ProfileReader().profile(request);
    }

    private Profile profile(ProfileRequest request) {
        var name = reader.line("name", request.name(), LONGEST_NAME);
        reader.required("name", name);
        var pronouns = reader.line("pronouns", request.pronouns(), LONGEST_PRONOUNS);
        var bio = reader.texts("bio", request.bioWords(), LONGEST_BIO);
        var affiliations =
                reader.rows("affiliations", request.sentAffiliations(), AffiliationRow::isBlank, this::affiliation);
        var links = new ArrayList<String>();
        for (var index = 0; index < request.sentLinks().size(); index++) {
            var link = reader.webAddress(
                    "links[" + index + "]", null, request.sentLinks().get(index));
            if (link != null) {
                links.add(link);
            }
        }
        if (affiliations.size() > MOST_ROWS) {
            reader.wrong("affiliations[" + MOST_ROWS + "].name", "too-long", MOST_ROWS);
        }
        if (links.size() > MOST_ROWS) {
            reader.wrong("links[" + MOST_ROWS + "]", "too-long", MOST_ROWS);
        }
        reader.finish();
        return new Profile(
                Objects.requireNonNull(name), pronouns, bio.orElse(null), affiliations, links, request.isFirstTime());
    }

    private @Nullable Affiliation affiliation(String field, AffiliationRow row) {
        var name = reader.line(field + "name", row.name(), LONGEST_NAME);
        reader.required(field + "name", name);
        var from = day(field + "from", row.from());
        var until = day(field + "until", row.until());
        if (from != null && until != null && until.isBefore(from)) {
            reader.wrong(field + "until", "date-before");
        }
        return name == null ? null : new Affiliation(name, from, until);
    }

    private @Nullable LocalDate day(String field, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            var day = LocalDate.parse(typed.strip());
            if (day.getYear() < 1900 || day.getYear() > 2200) {
                reader.wrong(field, "date-invalid");
            }
            return day;
        } catch (DateTimeParseException _) {
            reader.wrong(field, "date-invalid");
            return null;
        }
    }
}

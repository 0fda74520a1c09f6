package ca.roadshow.cfp.review.plan;

import ca.roadshow.cfp.review.plan.PlanForm.CriterionRow;
import ca.roadshow.cfp.review.plan.PlanForm.PhaseRow;
import ca.roadshow.events.slug.Slugs;
import ca.roadshow.web.form.FormReader;
import ca.roadshow.web.form.LanguageFields;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Parses a review plan from a form. */
final class PlanReader {

    private static final int LONGEST_ID = 40;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_DESCRIPTION = 1_000;

    private final FormReader reader = new FormReader(HttpStatus.BAD_REQUEST, LanguageFields.NESTED);
    private final Set<String> taken = new HashSet<>();
    private final PlanForm form;
    private final ZoneId zone;

    private PlanReader(PlanForm form, ZoneId zone) {
        this.form = form;
        this.zone = zone;
    }

    /**
     * Parses the form.
     *
     * @throws ca.roadshow.web.problem.ProblemException 400 {@code input.invalid} with the errors of all fields
     */
    static Plan read(PlanForm form, ZoneId zone) {
        return new PlanReader(form, zone).read();
    }

    private Plan read() {
        var criteria = reader.rows("criteria", form.sentCriteria(), CriterionRow::isBlank, this::criterion);
        var phases = reader.rows("phases", form.sentPhases(), PhaseRow::isBlank, this::phase);
        var each = reader.numberBetween("reviewsEach", form.reviewsEach(), 1, Plan.MOST_REVIEWS, "reviews-invalid");
        if (form.sentCriteria().stream().allMatch(CriterionRow::isBlank)) {
            reader.wrong("criteria[0].name.en", "criterion-missing");
        }
        if (form.sentPhases().stream().allMatch(PhaseRow::isBlank)) {
            reader.wrong("phases[0].from", "required");
        }
        if (criteria.size() > Plan.MOST_CRITERIA) {
            reader.wrong("criteria[" + Plan.MOST_CRITERIA + "].name.en", "too-many", Plan.MOST_CRITERIA);
        }
        if (phases.size() > Plan.MOST_PHASES) {
            reader.wrong("phases[" + Plan.MOST_PHASES + "].from", "too-many", Plan.MOST_PHASES);
        }
        reader.finish();
        return new Plan(criteria, phases, form.blind() != null, each, form.notesShown() != null);
    }

    /** Parses a criterion. Without an id it gets the slug of its name. */
    private @Nullable Criterion criterion(String prefix, CriterionRow row) {
        var name = reader.lines(prefix + "name", row.names(), LONGEST_NAME);
        reader.languageRequired(prefix + "name", name);
        var description = reader.texts(prefix + "description", row.descriptions(), LONGEST_DESCRIPTION);
        var weight = reader.numberBetween(prefix + "weight", row.weight(), 1, Criterion.HEAVIEST, "weight-invalid");
        if (name.isEmpty() || weight == 0) {
            return null;
        }
        var sent = row.id();
        var id = sent == null || sent.isBlank() ? Slugs.of(name.get().in("en"), LONGEST_ID) : sent;
        if (!Slugs.isSlug(id) || id.length() > LONGEST_ID || !taken.add(id)) {
            reader.wrong(prefix + "name.en", "criterion-name-taken");
            return null;
        }
        return new Criterion(id, name.get(), description.orElse(null), weight);
    }

    private @Nullable Phase phase(String prefix, PhaseRow row) {
        var from = reader.times().moment(prefix + "from", row.from(), zone, row.fromOffset(), null);
        Instant until = null;
        if (!PlanForm.blank(row.until())) {
            until = reader.times()
                    .moment(prefix + "until", row.until(), zone, row.untilOffset(), null)
                    .orElse(null);
        }
        if (from.isEmpty()) {
            return null;
        }
        if (until != null && !until.isAfter(from.get())) {
            reader.wrong(prefix + "until", "not-after-beginning");
            return null;
        }
        return new Phase(from.get(), until, allowed(row));
    }

    private static Set<Permission> allowed(PhaseRow row) {
        var allowed = EnumSet.noneOf(Permission.class);
        if (row.score() != null) {
            allowed.add(Permission.SCORE);
        }
        if (row.see() != null) {
            allowed.add(Permission.SEE_OTHERS);
        }
        if (row.discuss() != null) {
            allowed.add(Permission.DISCUSS);
        }
        return allowed;
    }
}

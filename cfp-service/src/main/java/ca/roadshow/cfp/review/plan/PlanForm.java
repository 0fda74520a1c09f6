package ca.roadshow.cfp.review.plan;

import ca.roadshow.web.form.FormRows;
import ca.roadshow.web.form.TimeReader;
import ca.roadshow.web.form.Words;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form of a review plan. The fields are not parsed, so that a form with errors shows its input again.
 *
 * @param blind present if it is ticked; the same for {@code notesShown} and the permissions of a phase
 */
record PlanForm(
        @Nullable List<CriterionRow> criteria,
        @Nullable List<PhaseRow> phases,
        @Nullable String blind,
        @Nullable String reviewsEach,
        @Nullable String notesShown) {

    private static final int SPARE_ROWS = 1;

    /** The row of a criterion. A blank row is ignored. */
    record CriterionRow(
            @Nullable String id,
            @Nullable Words name,
            @Nullable Words description,
            @Nullable String weight) {

        static final CriterionRow BLANK = new CriterionRow(null, null, null, null);

        static CriterionRow of(Criterion criterion) {
            return new CriterionRow(
                    criterion.id(),
                    Words.of(criterion.name()),
                    Words.of(criterion.description()),
                    Integer.toString(criterion.weight()));
        }

        public Words names() {
            return Words.orNone(name);
        }

        public Words descriptions() {
            return Words.orNone(description);
        }

        boolean isBlank() {
            return blank(names().en()) && blank(names().fr()) && blank(weight);
        }
    }

    /** The row of a phase, with local times in the time zone of the call. A row without a start is ignored. */
    record PhaseRow(
            @Nullable String from,
            @Nullable String fromOffset,
            @Nullable String until,
            @Nullable String untilOffset,
            @Nullable String score,
            @Nullable String see,
            @Nullable String discuss) {

        static final PhaseRow BLANK = new PhaseRow(null, null, null, null, null, null, null);

        static PhaseRow of(Phase phase, ZoneId zone) {
            var until = phase.until();
            return new PhaseRow(
                    TimeReader.typed(phase.from(), zone),
                    TimeReader.offset(phase.from(), zone),
                    until == null ? null : TimeReader.typed(until, zone),
                    until == null ? null : TimeReader.offset(until, zone),
                    ticked(phase, Permission.SCORE),
                    ticked(phase, Permission.SEE_OTHERS),
                    ticked(phase, Permission.DISCUSS));
        }

        private static @Nullable String ticked(Phase phase, Permission permission) {
            return phase.allowed().contains(permission) ? "true" : null;
        }

        boolean isBlank() {
            return blank(from) && blank(until);
        }
    }

    static PlanForm of(Plan plan, ZoneId zone) {
        return new PlanForm(
                plan.criteria().stream().map(CriterionRow::of).toList(),
                plan.phases().stream().map(phase -> PhaseRow.of(phase, zone)).toList(),
                plan.blind() ? "true" : null,
                Integer.toString(plan.reviewsEach()),
                plan.notesShown() ? "true" : null);
    }

    public List<CriterionRow> criterionRows() {
        return FormRows.withSpare(sentCriteria(), CriterionRow.BLANK, SPARE_ROWS);
    }

    public List<PhaseRow> phaseRows() {
        return FormRows.withSpare(sentPhases(), PhaseRow.BLANK, SPARE_ROWS);
    }

    List<CriterionRow> sentCriteria() {
        return FormRows.sent(criteria, CriterionRow.BLANK);
    }

    List<PhaseRow> sentPhases() {
        return FormRows.sent(phases, PhaseRow.BLANK);
    }

    static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}

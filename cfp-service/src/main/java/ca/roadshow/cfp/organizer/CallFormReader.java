package ca.roadshow.cfp.organizer;

import ca.roadshow.cfp.call.CallTerms;
import ca.roadshow.cfp.call.CallView;
import ca.roadshow.cfp.organizer.CallForm.Words;
import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.web.form.TimeReader;
import ca.roadshow.web.problem.ProblemException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Makes sense of a form, or says of every field that makes none what is wrong with it. */
final class CallFormReader {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_DESCRIPTION = 10_000;

    private final InputProblems problems = new InputProblems();
    private final TimeReader times = new TimeReader(problems::add);
    private final CallForm form;
    private final @Nullable CallView current;
    private final Instant now;

    private CallFormReader(CallForm form, @Nullable CallView current, Instant now) {
        this.form = form;
        this.current = current;
        this.now = now;
    }

    /**
     * @param current what stands there; a time that shows the same minute is the same time
     * @throws ProblemException 400 {@code input.invalid} with its fields
     */
    static CallDraft read(CallForm form, @Nullable CallView current, Instant now) {
        return new CallFormReader(form, current, now).read();
    }

    private CallDraft read() {
        problems.manyLines("title.en", form.titleWords().en());
        problems.manyLines("title.fr", form.titleWords().fr());
        var title = words("title", current == null ? null : current.title(), form.titleWords(), LONGEST_TITLE);
        var description = words(
                "description",
                current == null ? null : current.description(),
                form.descriptionWords(),
                LONGEST_DESCRIPTION);
        var formats = new FormatRows(problems).read(form.sentRows());
        var zone = times.zone("zone", form.zone()).orElse(ZoneOffset.UTC);
        var opens = time(
                "opens",
                form.opens(),
                zone,
                form.opensOffset(),
                current == null ? null : current.terms().opensAt());
        var closes = time(
                "closes",
                form.closes(),
                zone,
                form.closesOffset(),
                current == null ? null : current.terms().closesAt());
        if (opens != null && closes != null && !closes.isAfter(opens)) {
            problems.add("closes", "not-after-opening");
        } else if (current == null && closes != null && !closes.isAfter(now)) {
            problems.add("closes", "date-not-future");
        }
        if (problems.any() || title == null || description == null || opens == null || closes == null) {
            throw problems.asProblem();
        }
        return new CallDraft(
                title,
                description,
                new CallTerms(opens, closes, formats),
                zone,
                CallForm.blank(form.community()) ? null : form.community());
    }

    /** Text that was not edited keeps its stored form. */
    private @Nullable Bilingual words(String field, @Nullable Bilingual before, Words sent, int longest) {
        if (before != null && sent.isWhatShows(before)) {
            return before;
        }
        problems.tooLong(field + ".en", sent.en(), longest);
        problems.tooLong(field + ".fr", sent.fr(), longest);
        return problems.bilingual(field, sent);
    }

    private @Nullable Instant time(
            String field, @Nullable String sent, ZoneId zone, @Nullable String offset, @Nullable Instant before) {
        return times.dateTime(field, sent)
                .flatMap(local -> times.instant(field, local, zone, offset, before))
                .orElse(null);
    }
}

package ca.roadshow.cfp.manage;

import ca.roadshow.cfp.call.CallTerms;
import ca.roadshow.cfp.call.CallView;
import ca.roadshow.cfp.manage.CallForm.Words;
import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.web.problem.ProblemException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Makes sense of a form, or says of every field that makes none what is wrong with it. */
final class CallFormReader {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_DESCRIPTION = 10_000;

    private final InputProblems problems = new InputProblems();
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
        var title = words("title", form.titleWords(), LONGEST_TITLE);
        var description = words("description", form.descriptionWords(), LONGEST_DESCRIPTION);
        var formats = new FormatRows(problems).read(form.sentRows());
        var zone = zone();
        var opens = time(
                "opens",
                form.opens(),
                zone,
                current == null ? null : current.terms().opensAt());
        var closes = time(
                "closes",
                form.closes(),
                zone,
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

    private @Nullable Bilingual words(String field, Words sent, int longest) {
        problems.tooLong(field + ".en", sent.en(), longest);
        problems.tooLong(field + ".fr", sent.fr(), longest);
        return problems.bilingual(field, sent);
    }

    private ZoneId zone() {
        var sent = form.zone();
        if (sent != null && sent.contains("/") && ZoneId.getAvailableZoneIds().contains(sent)) {
            return ZoneId.of(sent);
        }
        problems.add("zone", CallForm.blank(sent) ? "required" : "zone-invalid");
        return ZoneId.of("UTC");
    }

    private @Nullable Instant time(String field, @Nullable String sent, ZoneId zone, @Nullable Instant before) {
        if (CallForm.blank(sent)) {
            problems.add(field, "required");
            return null;
        }
        if (before != null && CallForm.local(before, zone).equals(sent)) {
            return before;
        }
        try {
            return LocalDateTime.parse(sent).atZone(zone).toInstant();
        } catch (DateTimeParseException unreadable) {
            problems.add(field, "date-time-invalid");
            return null;
        }
    }
}

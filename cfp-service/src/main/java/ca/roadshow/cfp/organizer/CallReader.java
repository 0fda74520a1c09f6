package ca.roadshow.cfp.organizer;

import ca.roadshow.cfp.call.CallTerms;
import ca.roadshow.cfp.call.view.CallView;
import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.web.form.FormReader;
import ca.roadshow.web.form.LanguageFields;
import ca.roadshow.web.form.Words;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Parses a call from a form. Values that were not edited keep their stored form. */
final class CallReader {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_DESCRIPTION = 10_000;

    private final FormReader reader = new FormReader(HttpStatus.BAD_REQUEST, LanguageFields.NESTED);
    private final CallForm form;
    private final Optional<CallView> stored;

    private CallReader(CallForm form, @Nullable CallView stored) {
        this.form = form;
        this.stored = Optional.ofNullable(stored);
    }

    /**
     * Parses a form.
     *
     * @param stored the call to change; null for a new call, which must close after {@code now}
     * @throws ca.roadshow.web.problem.ProblemException 400 {@code input.invalid} with the errors of all fields
     */
    static CallDraft read(CallForm form, @Nullable CallView stored, Instant now) {
        return new CallReader(form, stored).read(now);
    }

    private CallDraft read(Instant now) {
        var title = title();
        var description = text("description", CallView::description, form.descriptionWords(), LONGEST_DESCRIPTION);
        var formats = new FormatReader(reader).read(form.sentRows());
        var zone = reader.times().zone("zone", form.zone()).orElse(ZoneOffset.UTC);
        var opens = time("opens", form.opens(), zone, form.opensOffset(), CallTerms::opensAt);
        var closes = form.isRolling()
                ? Optional.of(CallTerms.NEVER)
                : time("closes", form.closes(), zone, form.closesOffset(), CallTerms::closesAt);
        var asks = AsksReader.read(reader, form.asked(), formats);
        if (opens.isPresent() && closes.isPresent() && !closes.get().isAfter(opens.get())) {
            reader.wrong("closes", "not-after-opening");
        } else if (stored.isEmpty() && closes.isPresent() && !closes.get().isAfter(now)) {
            reader.wrong("closes", "date-not-future");
        }
        reader.finish();
        return new CallDraft(
                title.orElseThrow(),
                description.orElseThrow(),
                new CallTerms(opens.orElseThrow(), closes.orElseThrow(), formats, asks),
                zone,
                CallForm.isBlank(form.event()) ? null : form.event(),
                form.communityId());
    }

    /** Parses the title. A line break is an error even in a title that was not edited. */
    private Optional<Bilingual> title() {
        reader.singleLine("title.en", form.titleWords().en());
        reader.singleLine("title.fr", form.titleWords().fr());
        return text("title", CallView::title, form.titleWords(), LONGEST_TITLE);
    }

    private Optional<Bilingual> text(String field, Function<CallView, Bilingual> of, Words typed, int longest) {
        var text = reader.texts(field, stored.map(of).orElse(null), typed, longest);
        reader.languageRequired(field, text);
        return text;
    }

    private Optional<Instant> time(
            String field,
            @Nullable String typed,
            ZoneId zone,
            @Nullable String offset,
            Function<CallTerms, Instant> of) {
        return reader.times()
                .moment(
                        field,
                        typed,
                        zone,
                        offset,
                        stored.map(CallView::terms).map(of).orElse(null));
    }
}

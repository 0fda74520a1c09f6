package ca.roadshow.notifications.proposal;

import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.notifications.mail.compose.MailWriter;
import ca.roadshow.notifications.mail.ledger.Contact;
import ca.roadshow.notifications.proposal.DecisionsPublishedComposer.Decision;
import ca.roadshow.notifications.proposal.DecisionsPublishedComposer.PublishedDecisions;
import ca.roadshow.web.decision.DecisionDraft;
import ca.roadshow.web.form.Words;
import ca.roadshow.web.locale.Language;
import ca.roadshow.web.problem.ProblemException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Writes mails with decisions before they are published, in the same way as the mails that are sent. */
@Component
public class DecisionPreviews {

    private static final Set<String> OUTCOMES = Set.of("ACCEPTED", "ALTERNATE", "DECLINED");

    /** Links contain this id instead of the proposal's, because they would give access to the proposal. */
    private static final String SAMPLE = "proposal-sample";

    private static final String READER = "speaker@example.org";

    private final MailWriter writer;
    private final Clock clock;

    DecisionPreviews(MailWriter writer, Clock clock) {
        this.writer = writer;
        this.clock = clock;
    }

    /** @throws ProblemException {@code input.invalid} if the draft is not complete */
    public MimeMessage of(DecisionDraft draft) {
        var problem = new ProblemException(HttpStatus.BAD_REQUEST, "input.invalid");
        var talks = Objects.requireNonNullElse(draft.talks(), List.<DecisionDraft.Talk>of());
        if (talks.isEmpty()) {
            throw problem.field("talks", "required");
        }
        var samples = new HashMap<String, String>();
        var decisions = new ArrayList<Decision>();
        for (var index = 0; index < talks.size(); index++) {
            var talk = talks.get(index);
            var outcome = Objects.requireNonNullElse(talk.outcome(), "");
            if (!OUTCOMES.contains(outcome)) {
                throw problem.field("talks[" + index + "].outcome", "type-mismatch");
            }
            var id = samples.computeIfAbsent(
                    Objects.requireNonNullElse(talk.proposalId(), ""), _ -> SAMPLE + "-" + (samples.size() + 1));
            decisions.add(new Decision(id, blankAsNull(talk.city()), outcome));
        }
        var content = new PublishedDecisions(
                Objects.requireNonNullElse(draft.callId(), ""),
                decisions,
                confirmBy(draft.confirmBy(), problem),
                note(draft.note()),
                clock.instant());
        var titles = talks.stream()
                .map(talk -> Objects.requireNonNullElse(talk.title(), ""))
                .toList();
        var language = Language.of(draft.language()).orElse(Language.EN);
        var work = DecisionsPublishedComposer.work(titles, blankAsNull(draft.personalNote()));
        return writer.preview(
                DecisionsPublishedComposer.PURPOSE,
                content,
                new Contact(blankAsNull(draft.name()), READER, language.code(), work));
    }

    private static @Nullable Instant confirmBy(@Nullable String typed, ProblemException problem) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return Instant.parse(typed);
        } catch (DateTimeException _) {
            throw problem.field("confirmBy", "date-time-invalid");
        }
    }

    private static @Nullable Bilingual note(@Nullable Words typed) {
        var words = Words.orNone(typed);
        var en = blankAsNull(words.en());
        var fr = blankAsNull(words.fr());
        return en == null && fr == null ? null : new Bilingual(en, fr);
    }

    private static @Nullable String blankAsNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}

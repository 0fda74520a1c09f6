package ca.roadshow.notifications.proposal;

import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.notifications.mail.compose.Letter;
import ca.roadshow.notifications.mail.compose.Letter.Fact;
import ca.roadshow.notifications.mail.compose.Letter.Item;
import ca.roadshow.notifications.mail.compose.Letter.Listing;
import ca.roadshow.notifications.mail.compose.MailComposer;
import ca.roadshow.notifications.mail.compose.MailDraft;
import ca.roadshow.notifications.mail.compose.OneLine;
import ca.roadshow.notifications.mail.ledger.MailContent;
import ca.roadshow.notifications.mail.ledger.MailKind;
import ca.roadshow.notifications.mail.ledger.MailPriority;
import ca.roadshow.notifications.mail.ledger.MailPurpose;
import ca.roadshow.web.decision.DecisionMail;
import ca.roadshow.web.decision.DecisionMail.Details;
import ca.roadshow.web.decision.DecisionMail.Talk;
import ca.roadshow.web.text.Markdown;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The mail with the decisions on all talks of a speaker. */
@Component
class DecisionsPublishedComposer implements MailComposer<DecisionsPublishedComposer.PublishedDecisions> {

    static final MailPurpose PURPOSE =
            new MailPurpose("decisions-published", MailPriority.NORMAL, MailKind.PROPOSAL, false);

    private static final String ACCEPTED = "ACCEPTED";
    private static final Duration SAMPLE_TIME = Duration.ofDays(14);

    /**
     * The encrypted contact contains the titles of the talks, one per line, followed by the note to the speaker.
     *
     * @param confirmBy null if no talk is accepted
     */
    @JsonTypeName("decisions")
    record PublishedDecisions(
            String callId,
            List<Decision> talks,
            @Nullable Instant confirmBy,
            @Nullable Bilingual note,
            Instant publishedAt)
            implements MailContent {}

    /**
     * @param city null if the call does not ask for cities
     * @param invitation null unless the recipient is a co-speaker
     */
    record Decision(
            String proposalId,
            @Nullable String city,
            String outcome,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String invitation) {

        /** Creates a decision for the speaker who submitted the talk. */
        Decision(String proposalId, @Nullable String city, String outcome) {
            this(proposalId, city, outcome, null);
        }
    }

    private final SpeakerLetters letters;
    private final Markdown markdown;

    DecisionsPublishedComposer(SpeakerLetters letters, Markdown markdown) {
        this.letters = letters;
        this.markdown = markdown;
    }

    @Override
    public MailPurpose purpose() {
        return PURPOSE;
    }

    @Override
    public Class<PublishedDecisions> contentType() {
        return PublishedDecisions.class;
    }

    @Override
    public Letter compose(PublishedDecisions content, MailDraft draft) {
        var lines =
                Objects.requireNonNullElse(draft.contact().work(), "").lines().toList();
        var talks = content.talks().size();
        var personal = lines.stream().skip(talks).collect(Collectors.joining("\n"));
        var details = new Details(
                letters.call(content.callId(), draft).map(Fact::value).orElse(null),
                content.confirmBy() == null ? null : letters.deadline(content.callId(), content.confirmBy(), draft),
                content.note() == null
                        ? null
                        : content.note().in(draft.language().code()),
                personal.isBlank() ? null : personal);
        return letter(content, lines.stream().limit(talks).map(OneLine::of).toList(), details, draft);
    }

    /** Returns the titles of the talks and the note as the encrypted contact contains them. */
    static String work(List<String> titles, @Nullable String personalNote) {
        var lines = titles.stream().map(OneLine::of).collect(Collectors.joining("\n"));
        return personalNote == null ? lines : lines + "\n" + personalNote;
    }

    @Override
    public Letter sample(MailDraft draft) {
        var french = draft.language().code().equals("fr");
        var content = new PublishedDecisions(
                "call-sample",
                List.of(
                        new Decision(draft.about(), null, ACCEPTED),
                        new Decision(draft.about() + "-2", null, "ALTERNATE"),
                        new Decision(draft.about() + "-3", null, "DECLINED")),
                Instant.EPOCH,
                null,
                Instant.EPOCH);
        var titles = french
                ? List.of("Ce que 400 alertes nous ont appris", "Des files qui pardonnent", "Un an sans Helm")
                : List.of("What 400 alerts taught us", "Queues that forgive", "A year without Helm");
        var deadline = letters.deadline(
                Instant.parse("2027-01-15T04:59:00Z").plus(SAMPLE_TIME), ZoneId.of("America/Toronto"), draft);
        var call = letters.call(
                Bilingual.both("Talks for the winter meetups", "Présentations pour les meetups d’hiver"), draft);
        var details = new Details(
                call.value(),
                deadline,
                french ? "Au plaisir de vous rencontrer." : "We look forward to meeting you.",
                french ? "Pourriez-vous venir une heure plus tôt\u00a0?" : "Could you come an hour earlier?");
        return letter(content, titles, details, draft);
    }

    private Letter letter(PublishedDecisions content, List<String> titles, Details details, MailDraft draft) {
        var talks = new ArrayList<Talk>();
        for (var index = 0; index < content.talks().size(); index++) {
            var decision = content.talks().get(index);
            talks.add(new Talk(
                    decision.proposalId(),
                    index < titles.size() ? titles.get(index) : "",
                    decision.city() == null ? null : letters.city(decision.city(), draft),
                    decision.outcome()));
        }
        var mail = DecisionMail.of(talks, details, markdown, draft::text);
        var first = content.talks().getFirst();
        return draft.variant(mail.variant(), mail.argument())
                .facts(mail.facts().stream()
                        .map(fact -> new Fact(fact.label(), fact.value(), fact.html()))
                        .toList())
                .listing(new Listing(mail.heading(), items(content, mail, draft)))
                .button(draft.button(letters.link(first.proposalId(), first.invitation(), draft)))
                .build();
    }

    private List<Item> items(PublishedDecisions content, DecisionMail mail, MailDraft draft) {
        var items = new ArrayList<Item>();
        for (var index = 0; index < content.talks().size(); index++) {
            var decision = content.talks().get(index);
            var item = mail.items().get(index);
            items.add(new Item(
                    item.title(),
                    letters.link(decision.proposalId(), decision.invitation(), draft),
                    List.of(item.answer())));
        }
        return items;
    }
}

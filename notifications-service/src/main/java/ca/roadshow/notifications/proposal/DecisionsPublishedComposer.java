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
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was decided about all talks of a speaker, in one mail. */
@Component
class DecisionsPublishedComposer implements MailComposer<DecisionsPublishedComposer.PublishedDecisions> {

    static final MailPurpose PURPOSE =
            new MailPurpose("decisions-published", MailPriority.NORMAL, MailKind.PROPOSAL, false);

    private static final String ACCEPTED = "ACCEPTED";
    private static final Duration SAMPLE_TIME = Duration.ofDays(14);

    /**
     * The titles of the talks are in the encrypted contact, one in each line.
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

        /** Of the speaker who submitted the talk. */
        Decision(String proposalId, @Nullable String city, String outcome) {
            this(proposalId, city, outcome, null);
        }
    }

    private final SpeakerLetters letters;

    DecisionsPublishedComposer(SpeakerLetters letters) {
        this.letters = letters;
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
        var titles = Objects.requireNonNullElse(draft.contact().work(), "")
                .lines()
                .map(OneLine::of)
                .toList();
        var deadline =
                content.confirmBy() == null ? null : letters.deadline(content.callId(), content.confirmBy(), draft);
        return letter(content, titles, deadline, letters.call(content.callId(), draft), draft);
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
                Bilingual.both("We look forward to meeting you.", "Au plaisir de vous rencontrer."),
                Instant.EPOCH);
        var titles = french
                ? List.of("Ce que 400 alertes nous ont appris", "Des files qui pardonnent", "Un an sans Helm")
                : List.of("What 400 alerts taught us", "Queues that forgive", "A year without Helm");
        var deadline = letters.deadline(
                Instant.parse("2027-01-15T04:59:00Z").plus(SAMPLE_TIME), ZoneId.of("America/Toronto"), draft);
        var call = letters.call(
                Bilingual.both("Talks for the winter meetups", "Présentations pour les meetups d’hiver"), draft);
        return letter(content, titles, deadline, Optional.of(call), draft);
    }

    private Letter letter(
            PublishedDecisions content,
            List<String> titles,
            @Nullable String deadline,
            Optional<Fact> call,
            MailDraft draft) {
        var facts = new ArrayList<Fact>();
        call.ifPresent(facts::add);
        if (deadline != null) {
            facts.add(draft.fact("confirm-by", deadline));
        }
        if (content.note() != null) {
            facts.add(draft.fact("note", content.note().in(draft.language().code())));
        }
        var items = new ArrayList<Item>();
        for (var index = 0; index < content.talks().size(); index++) {
            items.add(item(content.talks().get(index), index < titles.size() ? titles.get(index) : "", draft));
        }
        var first = content.talks().getFirst();
        return variant(content, titles.isEmpty() ? "" : titles.getFirst(), draft)
                .facts(facts)
                .listing(new Listing(draft.text("mail.decisions-published.talks"), items))
                .button(draft.button(letters.link(first.proposalId(), first.invitation(), draft)))
                .build();
    }

    /** One talk may be decided about in several cities. */
    private static Letter.Builder variant(PublishedDecisions content, String title, MailDraft draft) {
        var talks =
                content.talks().stream().map(Decision::proposalId).distinct().count();
        if (talks > 1) {
            return draft.variant(".several", talks);
        }
        var outcomes =
                content.talks().stream().map(Decision::outcome).distinct().toList();
        return draft.variant(
                outcomes.size() > 1 ? ".cities" : "." + outcomes.getFirst().toLowerCase(Locale.ROOT), title);
    }

    private Item item(Decision decision, String title, MailDraft draft) {
        return new Item(
                letters.talk(title, decision.city(), draft),
                letters.link(decision.proposalId(), decision.invitation(), draft),
                List.of(draft.text(
                        "mail.decisions-published.outcome." + decision.outcome().toLowerCase(Locale.ROOT))));
    }
}

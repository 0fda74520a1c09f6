package ca.roadshow.web.decision;

import ca.roadshow.web.locale.Language;
import ca.roadshow.web.text.Markdown;
import ca.roadshow.web.text.SafeHtml;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The mail with the decisions about all talks of a speaker. The keys of its texts start with
 * {@code mail.decisions-published}.
 *
 * @param variant suffix of the keys of subject and lead, such as {@code .accepted}
 * @param argument of subject and lead: the title of a single talk, or how many talks there are
 */
public record DecisionMail(String variant, Object argument, List<Fact> facts, String heading, List<Item> items) {

    private static final String TEXTS = "mail.decisions-published";

    /** Reads a text of the message files in the language of the mail. */
    @FunctionalInterface
    public interface Texts {
        String get(String key, Object... arguments);
    }

    /**
     * @param city its name; null if the call does not ask for cities
     * @param outcome {@code ACCEPTED}, {@code ALTERNATE} or {@code DECLINED}
     */
    public record Talk(
            String proposalId, String title, @Nullable String city, String outcome) {

        /** Leaves out the title. */
        @Override
        public String toString() {
            return "Talk[" + proposalId + ", " + outcome + "]";
        }
    }

    /**
     * What is the same in several mails, and the note to one speaker. Notes are Markdown.
     *
     * @param call its title; null if it is not known
     * @param confirmBy as the mail says it; null if no talk is accepted
     */
    public record Details(
            @Nullable String call,
            @Nullable String confirmBy,
            @Nullable String note,
            @Nullable String personalNote) {

        /** Leaves out the notes. */
        @Override
        public String toString() {
            return "Details[" + call + "]";
        }
    }

    /** @param html the value with its paragraphs; null if the value is plain text */
    public record Fact(String label, String value, @Nullable SafeHtml html) {}

    /** @param answer what was decided */
    public record Item(String title, String answer) {}

    public DecisionMail {
        facts = List.copyOf(facts);
        items = List.copyOf(items);
    }

    /** @param talks at least one; one talk may be decided about in several cities */
    public static DecisionMail of(List<Talk> talks, Details details, Markdown markdown, Texts texts) {
        var several = talks.stream().map(Talk::proposalId).distinct().count();
        return new DecisionMail(
                several > 1 ? ".several" : variant(talks),
                several > 1 ? several : talks.getFirst().title(),
                facts(details, markdown, texts),
                texts.get(TEXTS + ".talks"),
                talks.stream().map(talk -> item(talk, texts)).toList());
    }

    private static String variant(List<Talk> talks) {
        var outcomes = talks.stream().map(Talk::outcome).distinct().toList();
        return outcomes.size() > 1 ? ".cities" : "." + outcomes.getFirst().toLowerCase(Locale.ROOT);
    }

    private static List<Fact> facts(Details details, Markdown markdown, Texts texts) {
        var facts = new ArrayList<Fact>();
        if (details.call() != null) {
            facts.add(new Fact(texts.get("mail.fact.call"), details.call(), null));
        }
        if (details.confirmBy() != null) {
            facts.add(new Fact(texts.get("mail.fact.confirm-by"), details.confirmBy(), null));
        }
        if (details.note() != null) {
            facts.add(prose(texts.get("mail.fact.note"), details.note(), markdown));
        }
        if (details.personalNote() != null) {
            facts.add(prose(texts.get("mail.fact.personal-note"), details.personalNote(), markdown));
        }
        return facts;
    }

    private static Fact prose(String label, String text, Markdown markdown) {
        return new Fact(label, markdown.text(text), markdown.html(text));
    }

    private static Item item(Talk talk, Texts texts) {
        return new Item(
                talk.city() == null ? talk.title() : talk.title() + " – " + talk.city(),
                texts.get(TEXTS + ".outcome." + talk.outcome().toLowerCase(Locale.ROOT)));
    }

    /** Subject and plain text as they are mailed, without the links and the footer, which belong to the recipient. */
    public Preview preview(Language language, String name, Texts texts) {
        var colon = language == Language.FR ? "\u00a0:" : ":";
        var text = new StringBuilder()
                .append(name.isEmpty() ? texts.get("mail.greeting.anyone") : texts.get("mail.greeting", name))
                .append("\n\n")
                .append(texts.get(TEXTS + ".lead" + variant, argument))
                .append("\n\n")
                .append(texts.get(TEXTS + ".more"))
                .append("\n\n");
        facts.forEach(fact -> text.append(fact.label())
                .append(colon)
                .append(fact.value().contains("\n") ? "\n" : " ")
                .append(fact.value())
                .append("\n"));
        text.append("\n").append(heading).append("\n");
        items.forEach(
                item -> text.append("\n- ").append(item.title()).append("\n  ").append(item.answer()));
        return new Preview(
                texts.get(TEXTS + ".subject" + variant, argument),
                text.append("\n").toString());
    }

    /** A mail before it is sent. */
    public record Preview(String subject, String text) {

        /** Leaves out personal data. */
        @Override
        public String toString() {
            return "Preview[]";
        }
    }

    /** Leaves out talks and notes. */
    @Override
    public String toString() {
        return "DecisionMail[" + variant + "]";
    }
}

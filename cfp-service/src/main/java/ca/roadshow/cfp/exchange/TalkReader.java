package ca.roadshow.cfp.exchange;

import ca.roadshow.cfp.ask.Choice;
import ca.roadshow.cfp.ask.Stop;
import ca.roadshow.cfp.call.CallFormat;
import ca.roadshow.cfp.call.CallTerms;
import ca.roadshow.cfp.proposal.Outcome;
import ca.roadshow.cfp.proposal.Placement;
import ca.roadshow.cfp.proposal.Placement.CityOffer;
import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.web.locale.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Parses a talk from its rows for one call. Formats, tracks and levels match by their name in either language. */
final class TalkReader {

    private static final Set<String> GONE = Set.of("withdrawn", "canceled", "cancelled", "draft", "deleted");
    private static final Set<String> ENGLISH = Set.of("en", "english", "anglais");
    private static final Set<String> FRENCH = Set.of("fr", "french", "français", "francais");

    private final CallTerms terms;
    private final Map<String, TalkRow> speakers;
    private final Language standard;

    /**
     * @param speakers speakers by their id; empty if the file of the talks has their addresses
     * @param standard language language of talks without one
     */
    TalkReader(CallTerms terms, List<TalkRow> speakers, Language standard) {
        this.terms = terms;
        this.speakers = speakers.stream()
                .collect(Collectors.toMap(row -> row.value(TalkColumn.ID), Function.identity(), (first, _) -> first));
        this.standard = standard;
    }

    /** Groups the rows by talk, in the order of the file. Sessionize writes one row for each speaker of a talk. */
    static List<List<TalkRow>> talks(List<TalkRow> rows) {
        var talks = new LinkedHashMap<String, List<TalkRow>>();
        rows.forEach(
                row -> talks.computeIfAbsent(entry(row), _ -> new ArrayList<>()).add(row));
        return List.copyOf(talks.values());
    }

    private static String entry(TalkRow row) {
        var id = row.value(TalkColumn.ID);
        return id.isEmpty() ? row.value(TalkColumn.TITLE) + "/" + row.value(TalkColumn.EMAIL) : id;
    }

    ImportedTalk read(List<TalkRow> rows) throws Refusal {
        var outcome = outcome(first(rows, TalkColumn.STATE));
        var people = people(rows);
        var owner = first(rows, TalkColumn.OWNER_EMAIL);
        var submitter = people.stream()
                .filter(person -> person.value(TalkColumn.EMAIL).equalsIgnoreCase(owner))
                .findFirst()
                .orElse(owner.isEmpty() ? people.getFirst() : null);
        var summary = first(rows, TalkColumn.SUMMARY);
        return new ImportedTalk(
                rows.getFirst().number(),
                entry(rows.getFirst()),
                first(rows, TalkColumn.TITLE),
                summary.isEmpty() ? first(rows, TalkColumn.DESCRIPTION) : summary,
                format(first(rows, TalkColumn.FORMAT)),
                language(first(rows, TalkColumn.LANGUAGE)),
                new Placement(
                        choice(
                                TalkColumn.TRACK,
                                first(rows, TalkColumn.TRACK),
                                terms.asks().tracks()),
                        choice(
                                TalkColumn.LEVEL,
                                first(rows, TalkColumn.LEVEL),
                                terms.asks().levels()),
                        cities(first(rows, TalkColumn.CITY))),
                submitter == null ? owner : submitter.value(TalkColumn.EMAIL),
                submitter == null ? first(rows, TalkColumn.OWNER) : submitter.name(),
                submitter == null ? "" : submitter.value(TalkColumn.BIO),
                notes(first(rows, TalkColumn.NOTES), people, submitter),
                outcome);
    }

    private static String first(List<TalkRow> rows, TalkColumn column) {
        return rows.stream()
                .map(row -> row.value(column))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** Returns the speakers of a talk: from its own rows, or from the file of speakers. */
    private List<TalkRow> people(List<TalkRow> rows) {
        var listed = Arrays.stream(first(rows, TalkColumn.SPEAKER_IDS).split("[\\n,]"))
                .flatMap(id -> Stream.ofNullable(speakers.get(id.strip())))
                .toList();
        return listed.isEmpty() ? rows : listed;
    }

    /**
     * Lists the other speakers in the notes for organizers, one per line. They are not added as co-speakers, because a co-speaker
     * must accept an invitation first.
     */
    private static String notes(String notes, List<TalkRow> people, @Nullable TalkRow submitter) {
        var others = people.stream()
                .filter(person -> !person.equals(submitter))
                .map(person -> "+ " + person.name() + " <" + person.value(TalkColumn.EMAIL) + ">")
                .filter(line -> !line.equals("+  <>"))
                .collect(Collectors.joining("\n"));
        return Stream.of(notes, others).filter(text -> !text.isEmpty()).collect(Collectors.joining("\n\n"));
    }

    private static @Nullable Outcome outcome(String state) throws Refusal {
        var plain = state.toLowerCase(Locale.ROOT);
        if (GONE.contains(plain)) {
            throw new Refusal(TalkColumn.STATE, "withdrawn");
        }
        if (plain.equals("accepted") || plain.equals("confirmed")) {
            return Outcome.ACCEPT;
        }
        return plain.equals("rejected") || plain.equals("declined") ? Outcome.DECLINE : null;
    }

    private String format(String named) throws Refusal {
        var plain = named.replaceFirst("\\s*\\([^)]*\\)$", "");
        var found = terms.formats().stream()
                .filter(format -> isCalled(plain, format.id(), format.name()))
                .map(CallFormat::id)
                .findFirst();
        if (found.isEmpty() && terms.formats().size() > 1) {
            throw new Refusal(TalkColumn.FORMAT, "unknown");
        }
        return found.orElse(terms.formats().getFirst().id());
    }

    private static @Nullable String choice(TalkColumn column, String named, List<Choice> offered) throws Refusal {
        if (offered.isEmpty()) {
            return null;
        }
        return offered.stream()
                .filter(choice -> isCalled(named, choice.id(), choice.name()))
                .map(Choice::id)
                .findFirst()
                .orElseThrow(() -> new Refusal(column, "unknown"));
    }

    private List<CityOffer> cities(String named) throws Refusal {
        var stops = terms.asks().cities();
        if (stops.isEmpty()) {
            return List.of();
        }
        var slugs = Arrays.stream(named.split("[\\n,;]"))
                .map(each -> each.strip().toLowerCase(Locale.ROOT))
                .filter(each -> !each.isEmpty())
                .distinct()
                .toList();
        if (slugs.isEmpty()) {
            throw new Refusal(TalkColumn.CITY, "missing");
        }
        var offers = new ArrayList<CityOffer>();
        for (var slug : slugs) {
            Optional<Stop> stop = terms.asks().city(slug);
            offers.add(stop.map(known -> new CityOffer(known.city(), known.dates()))
                    .orElseThrow(() -> new Refusal(TalkColumn.CITY, "unknown")));
        }
        return offers;
    }

    private String language(String named) throws Refusal {
        var plain = named.toLowerCase(Locale.ROOT).split("-", 2)[0];
        if (plain.isEmpty()) {
            return standard.code();
        }
        if (!ENGLISH.contains(plain) && !FRENCH.contains(plain)) {
            throw new Refusal(TalkColumn.LANGUAGE, "unknown");
        }
        return FRENCH.contains(plain) ? "fr" : "en";
    }

    private static boolean isCalled(String named, String id, Bilingual name) {
        return named.equalsIgnoreCase(id)
                || named.equalsIgnoreCase(name.in("en"))
                || named.equalsIgnoreCase(name.in("fr"));
    }
}

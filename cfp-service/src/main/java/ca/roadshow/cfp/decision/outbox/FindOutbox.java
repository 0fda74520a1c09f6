package ca.roadshow.cfp.decision.outbox;

import ca.roadshow.cfp.call.view.CallView;
import ca.roadshow.cfp.decision.DecidableCities;
import ca.roadshow.cfp.decision.note.FindNotes;
import ca.roadshow.cfp.decision.note.NotesId;
import ca.roadshow.cfp.decision.selection.SelectionEvent.Entry;
import ca.roadshow.cfp.invitation.CoSpeaker;
import ca.roadshow.cfp.invitation.FindCoSpeakers;
import ca.roadshow.cfp.proposal.Outcome;
import ca.roadshow.cfp.proposal.ProposalStatus;
import ca.roadshow.cfp.proposal.Speaker;
import ca.roadshow.cfp.proposal.view.FindProposals;
import ca.roadshow.cfp.proposal.view.ProposalView;
import ca.roadshow.events.person.PersonConditions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the unpublished decisions of a call. Decrypts only the page that is shown. */
@Component
class FindOutbox {

    private final JdbcClient jdbc;
    private final FindProposals proposals;
    private final FindCoSpeakers coSpeakers;
    private final FindNotes notes;

    FindOutbox(JdbcClient jdbc, FindProposals proposals, FindCoSpeakers coSpeakers, FindNotes notes) {
        this.jdbc = jdbc;
        this.proposals = proposals;
        this.coSpeakers = coSpeakers;
        this.notes = notes;
    }

    private record Row(String personId, Entry entry) {}

    /**
     * The unpublished decisions.
     *
     * @param bySpeaker by the address id of the speaker, in the order of their first proposals
     * @param entries each decision once, those of the oldest proposals first
     */
    record Pending(Map<String, List<Entry>> bySpeaker, List<Entry> entries) {}

    /**
     * Returns a page of the outbox.
     *
     * @param cities those whose decisions the organizer may publish
     * @param from number of mails to skip
     */
    Outbox of(CallView call, DecidableCities cities, int from, int most) {
        var bySpeaker = pending(call, cities).bySpeaker();
        var page = bySpeaker.entrySet().stream().skip(from).limit(most).toList();
        return outbox(
                call,
                cities,
                page,
                bySpeaker.size(),
                from + (long) most < bySpeaker.size() ? Integer.valueOf(from + most) : null);
    }

    /** Returns the outbox with the mail to one speaker, or without mails if the speaker gets none. */
    Outbox of(CallView call, DecidableCities cities, String speaker) {
        var bySpeaker = pending(call, cities).bySpeaker();
        var own = bySpeaker.get(speaker);
        return outbox(call, cities, own == null ? List.of() : List.of(Map.entry(speaker, own)), bySpeaker.size(), null);
    }

    private Outbox outbox(
            CallView call,
            DecidableCities cities,
            List<Map.Entry<String, List<Entry>>> page,
            int speakers,
            @Nullable Integer next) {
        var shown = proposalsOf(page.stream().map(Map.Entry::getValue).toList());
        var others = coSpeakers.among(shown.keySet());
        var written = notes.now(NotesId.of(call.id(), cities.key()));
        var texts = notes.texts(written, page.stream().map(Map.Entry::getKey).toList());
        return new Outbox(
                speakers,
                page.stream()
                        .flatMap(each ->
                                mail(each.getKey(), each.getValue(), shown, others, texts.get(each.getKey())).stream())
                        .toList(),
                next,
                written);
    }

    Pending pending(CallView call, DecidableCities cities) {
        var rows = jdbc.sql("""
            select who.person_id, a.proposal_id, a.city, a.outcome, a.decided_rank,
                p.answers -> a.city -> 'decision' ->> 'at' as decided_at
            from proposal_answer_v1 a join proposal_view_v3 p using (proposal_id) cross join lateral (
                select p.person_id, 0 as place
                union all select c.person_id, 1 from co_speaker_view_v1 c
                where c.proposal_id = a.proposal_id
                    and %s
            ) who
            where a.call_id = :call and a.unpublished and (:every or a.city = any (:cities)) and p.status = any (:shown)
            order by p.submitted_at, a.proposal_id, who.place, who.person_id, a.city\
            """.formatted(PersonConditions.hasKey("c.person_id", "c.key_id")))
                .param("call", call.id().value())
                .param("every", cities.every())
                .param("cities", cities.array())
                .param("shown", ProposalStatus.shown())
                .query((row, _) -> new Row(row.getString("person_id"), entry(row)))
                .list();
        return new Pending(
                rows.stream()
                        .collect(Collectors.groupingBy(
                                Row::personId,
                                LinkedHashMap::new,
                                Collectors.mapping(Row::entry, Collectors.toList()))),
                rows.stream().map(Row::entry).distinct().toList());
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getString("proposal_id"),
                row.getString("city"),
                Outcome.valueOf(row.getString("outcome")),
                row.getObject("decided_rank", Integer.class),
                Instant.parse(row.getString("decided_at")));
    }

    private Map<String, ProposalView> proposalsOf(Collection<List<Entry>> page) {
        var ids = page.stream()
                .flatMap(List::stream)
                .map(Entry::proposalId)
                .distinct()
                .toList();
        return proposals.all(ids).stream()
                .collect(Collectors.toMap(proposal -> proposal.id().value(), Function.identity()));
    }

    /**
     * Creates the mail. The name of the speaker is taken from the latest proposal. Empty if the speaker was erased a moment ago.
     */
    private static Optional<Outbox.Mail> mail(
            String person,
            List<Entry> entries,
            Map<String, ProposalView> shown,
            Map<String, List<CoSpeaker>> others,
            @Nullable String note) {
        var items = entries.stream()
                .flatMap(entry -> Optional.ofNullable(shown.get(entry.proposalId())).stream()
                        .map(proposal -> new Outbox.Item(proposal, entry)))
                .toList();
        if (items.isEmpty()) {
            return Optional.empty();
        }
        var latest = items.getLast().proposal();
        return speaker(person, latest, others.getOrDefault(latest.id().value(), List.of()))
                .map(speaker ->
                        new Outbox.Mail(person, speaker.name(), speaker.email(), speaker.language(), items, note));
    }

    private static Optional<Speaker> speaker(String person, ProposalView proposal, List<CoSpeaker> others) {
        return proposal.personId().equals(person)
                ? Optional.of(proposal.speaker())
                : others.stream()
                        .filter(other -> other.person().value().equals(person))
                        .flatMap(other -> Stream.ofNullable(other.speaker()))
                        .findFirst();
    }
}

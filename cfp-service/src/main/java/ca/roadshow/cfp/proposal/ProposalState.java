package ca.roadshow.cfp.proposal;

import ca.roadshow.cfp.proposal.ProposalEvent.AlternatePromoted;
import ca.roadshow.cfp.proposal.ProposalEvent.ConfirmationReminded;
import ca.roadshow.cfp.proposal.ProposalEvent.DecisionPublished;
import ca.roadshow.cfp.proposal.ProposalEvent.DecisionTaken;
import ca.roadshow.cfp.proposal.ProposalEvent.ProposalConfirmed;
import ca.roadshow.cfp.proposal.ProposalEvent.ProposalDisowned;
import ca.roadshow.cfp.proposal.ProposalEvent.ProposalEdited;
import ca.roadshow.cfp.proposal.ProposalEvent.ProposalReleased;
import ca.roadshow.cfp.proposal.ProposalEvent.ProposalSubmitted;
import ca.roadshow.cfp.proposal.ProposalEvent.ProposalWithdrawn;
import ca.roadshow.events.person.Sealed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A proposal after some of its events. The aggregate, the projection and the tracking page all apply events through {@link
 * #after}, so that they agree. Talk and speaker remain encrypted.
 *
 * @param content absent before the first event
 * @param answers answers by the slug of a city, in the speaker's order; a single one with the key {@code ""} if the call does not
 *     ask for cities
 * @param history every status that the proposal has had, and its edits, oldest first
 */
public record ProposalState(@Nullable Content content, Map<String, Answer> answers, List<Entry> history) {

    public static final ProposalState START = new ProposalState(null, Map.of(), List.of());

    /**
     * @param talk an encrypted {@link Talk}
     * @param language of the talk, {@code en} or {@code fr}
     * @param speaker an encrypted {@link Speaker}
     * @param version 1 as submitted, one more after each edit
     */
    public record Content(
            ProposalId proposalId,
            String callId,
            Sealed talk,
            String format,
            String language,
            String addressId,
            Sealed speaker,
            Placement placement,
            int version,
            Instant submittedAt) {

        private static Content of(ProposalSubmitted event) {
            return new Content(
                    new ProposalId(event.proposalId()),
                    event.callId(),
                    event.talk(),
                    event.format(),
                    event.language(),
                    event.addressId(),
                    event.speaker(),
                    event.placement(),
                    1,
                    event.submittedAt());
        }

        private Content edited(ProposalEdited event) {
            return new Content(
                    proposalId,
                    callId,
                    event.talk(),
                    event.format(),
                    event.language(),
                    addressId,
                    event.speaker(),
                    event.placement(),
                    event.version(),
                    submittedAt);
        }
    }

    /**
     * An entry of the history: a status or an edit, with its time.
     *
     * @param city empty if it concerns all cities
     * @param by who caused it
     * @param reason an encrypted text; null if none was given
     * @param version created by an edit; null if the status changed
     */
    public record Entry(
            ProposalStatus status,
            String city,
            Instant at,
            Cause by,
            @Nullable Sealed reason,
            @Nullable Integer version) {

        Entry(ProposalStatus status, String city, Instant at, Cause by, @Nullable Sealed reason) {
            this(status, city, at, by, reason, null);
        }
    }

    /** The cause of a change. */
    public enum Cause {
        SPEAKER,
        ORGANIZER,
        /** The talk was not confirmed in time, or a place became free. */
        SYSTEM
    }

    public ProposalState {
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
        history = List.copyOf(history);
    }

    public ProposalState after(ProposalEvent event) {
        return switch (event) {
            case ProposalSubmitted submitted -> submitted(submitted);
            case ProposalEdited edited ->
                new ProposalState(
                        Objects.requireNonNull(content).edited(edited),
                        answers(edited.placement(), answers),
                        with(new Entry(
                                ProposalStatus.SUBMITTED, "", edited.at(), Cause.SPEAKER, null, edited.version())));
            case DecisionTaken taken -> with(taken.city(), answer -> answer.decided(decision(taken)));
            case DecisionPublished published ->
                with(published.city(), answer -> answer.published(published))
                        .withEntry(published.city(), published.at(), Cause.ORGANIZER);
            case ProposalConfirmed confirmed ->
                with(confirmed.city(), answer -> answer.confirmed(confirmed.date()))
                        .withEntry(confirmed.city(), confirmed.at(), Cause.SPEAKER);
            case ConfirmationReminded reminded -> with(reminded.city(), answer -> answer.reminded(reminded.reminder()));
            case ProposalReleased released ->
                with(released.city(), answer -> answer.with(ProposalStatus.RELEASED))
                        .withEntry(released.city(), released.at(), Cause.SYSTEM);
            case AlternatePromoted promoted ->
                with(promoted.city(), answer -> answer.promoted(promoted))
                        .withEntry(promoted.city(), promoted.at(), Cause.SYSTEM);
            case ProposalWithdrawn withdrawn -> withdrawn(withdrawn);
            case ProposalDisowned disowned -> disowned(disowned);
        };
    }

    private static ProposalState submitted(ProposalSubmitted event) {
        return new ProposalState(
                Content.of(event),
                answers(event.placement(), Map.of()),
                List.of(new Entry(ProposalStatus.SUBMITTED, "", event.submittedAt(), Cause.SPEAKER, null)));
    }

    /** Returns the answers after an edit. Cities that the speaker no longer offers lose their answer, unless it was published. */
    private static Map<String, Answer> answers(Placement placement, Map<String, Answer> before) {
        var cities = placement.cities().isEmpty()
                ? List.of("")
                : placement.cities().stream().map(Placement.CityOffer::city).toList();
        var after = new LinkedHashMap<String, Answer>();
        cities.forEach(city -> after.put(city, before.getOrDefault(city, Answer.OPEN)));
        before.forEach((city, answer) -> {
            if (answer.status() != ProposalStatus.SUBMITTED) {
                after.putIfAbsent(city, answer);
            }
        });
        return after;
    }

    private static Answer.@Nullable Decision decision(DecisionTaken event) {
        return event.outcome() == null
                ? null
                : new Answer.Decision(event.outcome(), event.rank(), event.decidedBy(), event.at());
    }

    private ProposalState withdrawn(ProposalWithdrawn event) {
        var after = new LinkedHashMap<>(answers);
        after.replaceAll((city, answer) -> (event.city() == null || event.city().equals(city))
                        && answer.status().isWithdrawable()
                ? answer.with(ProposalStatus.WITHDRAWN)
                : answer);
        var entry = new Entry(
                ProposalStatus.WITHDRAWN,
                Objects.requireNonNullElse(event.city(), ""),
                event.at(),
                Cause.SPEAKER,
                event.reason());
        return new ProposalState(content, after, with(entry));
    }

    /** Ends the proposal. A repeat adds no entry to the history. */
    private ProposalState disowned(ProposalDisowned event) {
        if (is(ProposalStatus.DISOWNED)) {
            return this;
        }
        var after = new LinkedHashMap<>(answers);
        after.replaceAll((_, answer) -> answer.with(ProposalStatus.DISOWNED));
        return new ProposalState(
                content, after, with(new Entry(ProposalStatus.DISOWNED, "", event.at(), Cause.SPEAKER, null)));
    }

    private ProposalState with(String city, UnaryOperator<Answer> change) {
        var after = new LinkedHashMap<>(answers);
        after.computeIfPresent(city, (_, answer) -> change.apply(answer));
        return new ProposalState(content, after, history);
    }

    /** Adds the city's current status to the history. */
    private ProposalState withEntry(String city, Instant at, Cause by) {
        return answer(city)
                .map(answer ->
                        new ProposalState(content, answers, with(new Entry(answer.status(), city, at, by, null))))
                .orElse(this);
    }

    private List<Entry> with(Entry entry) {
        var longer = new ArrayList<>(history);
        longer.add(entry);
        return longer;
    }

    public Optional<Answer> answer(String city) {
        return Optional.ofNullable(answers.get(city));
    }

    /** Returns the status that the speaker sees; the best one of several cities. Empty before the first event. */
    public Optional<ProposalStatus> status() {
        return content == null
                ? Optional.empty()
                : Optional.of(ProposalStatus.best(
                        answers.values().stream().map(Answer::status).toList()));
    }

    boolean is(ProposalStatus status) {
        return status().filter(status::equals).isPresent();
    }
}

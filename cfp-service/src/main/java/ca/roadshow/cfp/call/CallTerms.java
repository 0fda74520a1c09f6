package ca.roadshow.cfp.call;

import ca.roadshow.cfp.ask.Asks;
import ca.roadshow.cfp.ask.Question;
import ca.roadshow.events.contract.CallAnnounced;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The times when a call accepts proposals, and the contents that it asks for.
 *
 * @param opensAt time from which the call accepts proposals
 * @param closesAt time from which it accepts no proposals, apart from its grace period; {@link #NEVER} for a rolling call
 * @param formats at least one, with different ids
 */
public record CallTerms(Instant opensAt, Instant closesAt, List<CallFormat> formats, Asks asks) {

    /**
     * The closing time of a call that is always open. It is later than any time in a form, so that comparisons and lists need no
     * special case.
     */
    public static final Instant NEVER = CallAnnounced.NEVER;

    public CallTerms {
        formats = List.copyOf(formats);
        if (!closesAt.isAfter(opensAt)) {
            throw new IllegalArgumentException("A call must close after it opens");
        }
        if (formats.isEmpty()) {
            throw new IllegalArgumentException("A call must have at least one format");
        }
        if (formats.stream().map(CallFormat::id).distinct().count() < formats.size()) {
            throw new IllegalArgumentException("The formats of a call must have different ids");
        }
    }

    /** Creates the terms of a call that asks only for a format. */
    public CallTerms(Instant opensAt, Instant closesAt, List<CallFormat> formats) {
        this(opensAt, closesAt, formats, Asks.FORMAT_ONLY);
    }

    public boolean isRolling() {
        return closesAt.equals(NEVER);
    }

    CallTerms closingAt(Instant time) {
        return new CallTerms(opensAt, time, formats, asks);
    }

    /** Whether proposals and edits are accepted: from opening until the end of the grace period. */
    public boolean takesAt(Instant at) {
        return !at.isBefore(opensAt) && (isRolling() || at.isBefore(closesAt.plus(asks.grace())));
    }

    /**
     * Returns why a proposal is refused; empty if it is accepted. Does not check the numbers of proposals and late codes.
     *
     * @param late whether a late code admits it
     */
    public Optional<CallRefusal> refusal(Candidate candidate, boolean late) {
        var at = candidate.at();
        if (at.isBefore(opensAt)) {
            return Optional.of(CallRefusal.CALL_NOT_OPEN_YET);
        }
        if (!takesAt(at) && !late) {
            return Optional.of(CallRefusal.CALL_CLOSED);
        }
        return refusalOfImport(candidate).or(() -> answerRefusal(candidate));
    }

    /** Returns why an imported proposal is refused. Neither the time nor missing answers matter. */
    Optional<CallRefusal> refusalOfImport(Candidate candidate) {
        return format(candidate.format()).isEmpty()
                ? Optional.of(CallRefusal.FORMAT_NOT_OFFERED)
                : choiceRefusal(candidate);
    }

    private Optional<CallRefusal> choiceRefusal(Candidate candidate) {
        if (asks.tracks().isEmpty()
                ? candidate.track() != null
                : asks.track(candidate.track()).isEmpty()) {
            return Optional.of(CallRefusal.TRACK_NOT_OFFERED);
        }
        if (asks.levels().isEmpty()
                ? candidate.level() != null
                : asks.level(candidate.level()).isEmpty()) {
            return Optional.of(CallRefusal.LEVEL_NOT_OFFERED);
        }
        if (!asks.cities().isEmpty() && candidate.cities().isEmpty()) {
            return Optional.of(CallRefusal.CITY_MISSING);
        }
        return candidate.cities().entrySet().stream()
                .flatMap(offer -> cityRefusal(offer).stream())
                .findFirst();
    }

    private Optional<CallRefusal> cityRefusal(Map.Entry<String, List<LocalDate>> offer) {
        return asks.city(offer.getKey())
                .map(stop -> stop.dates().containsAll(offer.getValue())
                        ? Optional.<CallRefusal>empty()
                        : Optional.of(CallRefusal.DATE_NOT_OFFERED))
                .orElse(Optional.of(CallRefusal.CITY_NOT_OFFERED));
    }

    private Optional<CallRefusal> answerRefusal(Candidate candidate) {
        return asks.questions().stream()
                .filter(question -> question.need() == Question.Need.SUBMISSION)
                .filter(question -> question.concerns(candidate.format(), candidate.track()))
                .filter(question -> !candidate.answered().contains(question.id()))
                .findFirst()
                .map(_ -> CallRefusal.ANSWER_MISSING);
    }

    /**
     * Returns why the terms cannot change to {@code others} at the given time. After the opening, terms on which speakers rely
     * cannot be taken back.
     */
    Optional<CallResult> objection(CallTerms others, Instant at) {
        var promised = statusAt(at) != CallStatus.UPCOMING;
        if (promised && !others.opensAt.equals(opensAt)) {
            return Optional.of(CallResult.OPENING_PASSED);
        }
        if (promised
                && !formats.stream()
                        .allMatch(format -> others.format(format.id()).isPresent())) {
            return Optional.of(CallResult.FORMAT_WITHDRAWN);
        }
        if (promised && !asks.isKeptBy(others.asks)) {
            return Optional.of(CallResult.CHOICE_WITHDRAWN);
        }
        if (!others.closesAt.equals(closesAt) && !others.closesAt.isAfter(at)) {
            return Optional.of(CallResult.CLOSING_PASSED);
        }
        return Optional.empty();
    }

    /** Returns the status that lists and pages show, without the grace period. */
    public CallStatus statusAt(Instant at) {
        if (at.isBefore(opensAt)) {
            return CallStatus.UPCOMING;
        }
        return at.isBefore(closesAt) ? CallStatus.OPEN : CallStatus.CLOSED;
    }

    /** Returns the name of a format, or its id if the call no longer offers it. */
    public String formatName(String id, String language) {
        return format(id).map(CallFormat::name).map(name -> name.in(language)).orElse(id);
    }

    public Optional<CallFormat> format(String id) {
        return formats.stream().filter(format -> format.id().equals(id)).findFirst();
    }
}

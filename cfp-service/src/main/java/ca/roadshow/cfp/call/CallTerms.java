package ca.roadshow.cfp.call;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a call takes.
 *
 * @param opensAt the first moment at which it takes proposals
 * @param closesAt the first moment at which it no longer does
 * @param formats at least one, each id once
 */
public record CallTerms(Instant opensAt, Instant closesAt, List<CallFormat> formats) {

    public CallTerms {
        formats = List.copyOf(formats);
        if (!closesAt.isAfter(opensAt)) {
            throw new IllegalArgumentException("A call closes after it opens");
        }
        if (formats.isEmpty()) {
            throw new IllegalArgumentException("A call asks for at least one format");
        }
        if (formats.stream().map(CallFormat::id).distinct().count() < formats.size()) {
            throw new IllegalArgumentException("A call's formats have different ids");
        }
    }

    /** Why a proposal that arrives at {@code at} is not taken; empty where it is. */
    public Optional<CallRefusal> refusal(String format, Instant at) {
        return switch (statusAt(at)) {
            case UPCOMING -> Optional.of(CallRefusal.CALL_NOT_OPEN_YET);
            case CLOSED -> Optional.of(CallRefusal.CALL_CLOSED);
            case OPEN -> format(format).isPresent() ? Optional.empty() : Optional.of(CallRefusal.FORMAT_NOT_OFFERED);
        };
    }

    /** Why these terms cannot become {@code others} at {@code at}: once open, what speakers were promised stays. */
    Optional<CallOutcome> objection(CallTerms others, Instant at) {
        var promised = statusAt(at) != CallStatus.UPCOMING;
        if (promised && !others.opensAt.equals(opensAt)) {
            return Optional.of(CallOutcome.OPENING_PASSED);
        }
        if (promised
                && !formats.stream()
                        .allMatch(format -> others.format(format.id()).isPresent())) {
            return Optional.of(CallOutcome.FORMAT_WITHDRAWN);
        }
        if (!others.closesAt.equals(closesAt) && !others.closesAt.isAfter(at)) {
            return Optional.of(CallOutcome.CLOSING_PASSED);
        }
        return Optional.empty();
    }

    public CallStatus statusAt(Instant at) {
        if (at.isBefore(opensAt)) {
            return CallStatus.UPCOMING;
        }
        return at.isBefore(closesAt) ? CallStatus.OPEN : CallStatus.CLOSED;
    }

    public Optional<CallFormat> format(String id) {
        return formats.stream().filter(format -> format.id().equals(id)).findFirst();
    }
}

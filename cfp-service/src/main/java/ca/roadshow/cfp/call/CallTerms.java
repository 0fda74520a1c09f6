package ca.roadshow.cfp.call;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * When a call accepts proposals, and in which formats.
 *
 * @param opensAt from this time the call accepts proposals
 * @param closesAt from this time it no longer does
 * @param formats at least one, with different ids
 */
public record CallTerms(Instant opensAt, Instant closesAt, List<CallFormat> formats) {

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

    /** Why a proposal is refused at the given time; empty if it is accepted. */
    public Optional<CallRefusal> refusal(String format, Instant at) {
        return switch (statusAt(at)) {
            case UPCOMING -> Optional.of(CallRefusal.CALL_NOT_OPEN_YET);
            case CLOSED -> Optional.of(CallRefusal.CALL_CLOSED);
            case OPEN -> format(format).isPresent() ? Optional.empty() : Optional.of(CallRefusal.FORMAT_NOT_OFFERED);
        };
    }

    /** Why the terms cannot change to {@code others} at the given time. After opening, the promises to speakers are kept. */
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
        if (!others.closesAt.equals(closesAt) && !others.closesAt.isAfter(at)) {
            return Optional.of(CallResult.CLOSING_PASSED);
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

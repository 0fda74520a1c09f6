package ca.roadshow.registration.identity.person;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The unused, unexpired links in one person's mailbox. */
final class OpenLinks {

    /** The most unused links in one mailbox, from any number of networks. */
    private static final int MAILED_AT_MOST = 5;

    /** A link in the last part of its lifetime may expire before its mail is read. */
    private static final int LAST_PART = 3;

    private record OpenLink(String purpose, Instant expiresAt) {}

    private final Map<String, OpenLink> links = new HashMap<>();

    boolean contains(String linkId) {
        return links.containsKey(linkId);
    }

    Optional<Instant> expiryOf(String linkId) {
        return Optional.ofNullable(links.get(linkId)).map(OpenLink::expiresAt);
    }

    /** Without a fresh link, a link is always mailed, so that nobody can lock the owner out. */
    boolean mayMail(PersonCommand.RequestLink request) {
        var lifetime = Duration.between(request.at(), request.expiresAt());
        var freshUntil = request.at().plus(lifetime.dividedBy(LAST_PART));
        var purpose = request.purpose().name();
        return openAt(freshUntil, purpose) == 0
                || (request.withinLimit() && openAt(request.at(), purpose) < MAILED_AT_MOST);
    }

    private long openAt(Instant time, String purpose) {
        return links.values().stream()
                .filter(link -> link.purpose().equals(purpose) && time.isBefore(link.expiresAt()))
                .count();
    }

    void add(String linkId, String purpose, Instant expiresAt, Instant at) {
        links.values().removeIf(link -> !at.isBefore(link.expiresAt()));
        links.put(linkId, new OpenLink(purpose, expiresAt));
    }

    void use(String linkId) {
        links.remove(linkId);
    }

    void clear() {
        links.clear();
    }
}

package ca.roadshow.cfp.call;

import ca.roadshow.cfp.call.CallCommand.ChangeCall;
import ca.roadshow.cfp.call.CallCommand.OpenCall;
import ca.roadshow.cfp.call.CallEvent.CallChanged;
import ca.roadshow.cfp.call.CallEvent.CallClosed;
import ca.roadshow.cfp.call.CallEvent.CallOpened;
import ca.roadshow.events.contract.Bilingual;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A call after some of its events. */
record CallState(
        CallId id,
        CallSlug slug,
        Bilingual title,
        Bilingual description,
        CallTerms terms,
        ZoneId zone,
        @Nullable String communityId,
        Instant openedAt) {

    static CallState of(CallOpened event) {
        return new CallState(
                new CallId(event.callId()),
                new CallSlug(event.slug()),
                event.title(),
                event.description(),
                new CallTerms(event.opensAt(), event.closesAt(), event.formats()),
                ZoneId.of(event.zone()),
                event.communityId(),
                event.openedAt());
    }

    /** @param before null before the first event */
    static CallState next(@Nullable CallState before, CallEvent event) {
        return event instanceof CallOpened opened
                ? of(opened)
                : Objects.requireNonNull(before).after(event);
    }

    CallState after(CallEvent event) {
        return switch (event) {
            case CallOpened opened -> of(opened);
            case CallChanged changed -> after(changed);
            case CallClosed closed -> with(new CallTerms(terms.opensAt(), closed.closesAt(), terms.formats()));
        };
    }

    private CallState after(CallChanged event) {
        return new CallState(
                id,
                slug,
                Objects.requireNonNullElse(event.title(), title),
                Objects.requireNonNullElse(event.description(), description),
                new CallTerms(
                        Objects.requireNonNullElse(event.opensAt(), terms.opensAt()),
                        Objects.requireNonNullElse(event.closesAt(), terms.closesAt()),
                        Objects.requireNonNullElse(event.formats(), terms.formats())),
                event.zone() == null ? zone : ZoneId.of(event.zone()),
                communityId,
                openedAt);
    }

    private CallState with(CallTerms others) {
        return new CallState(id, slug, title, description, others, zone, communityId, openedAt);
    }

    /** Whether the command would open this same call. */
    boolean matches(OpenCall command) {
        return title.equals(command.title())
                && description.equals(command.description())
                && terms.equals(command.terms())
                && zone.equals(command.zone())
                && Objects.equals(communityId, command.communityId());
    }

    /** The event with the changed fields; empty if nothing changes. */
    Optional<CallChanged> difference(ChangeCall command) {
        if (title.equals(command.title())
                && description.equals(command.description())
                && terms.equals(command.terms())
                && zone.equals(command.zone())) {
            return Optional.empty();
        }
        return Optional.of(new CallChanged(
                id.value(),
                unlessEqual(command.title(), title),
                unlessEqual(command.description(), description),
                unlessEqual(command.terms().formats(), terms.formats()),
                unlessEqual(command.terms().opensAt(), terms.opensAt()),
                unlessEqual(command.terms().closesAt(), terms.closesAt()),
                unlessEqual(command.zone().getId(), zone.getId()),
                command.at()));
    }

    private static <T> @Nullable T unlessEqual(T value, T before) {
        return value.equals(before) ? null : value;
    }
}

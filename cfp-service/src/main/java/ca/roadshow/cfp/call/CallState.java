package ca.roadshow.cfp.call;

import ca.roadshow.cfp.ask.LateCode;
import ca.roadshow.cfp.call.CallCommand.ChangeCall;
import ca.roadshow.cfp.call.CallCommand.OpenCall;
import ca.roadshow.cfp.call.CallEvent.CallChanged;
import ca.roadshow.cfp.call.CallEvent.CallClosed;
import ca.roadshow.cfp.call.CallEvent.CallOpened;
import ca.roadshow.cfp.call.CallEvent.LateCodeAdded;
import ca.roadshow.cfp.call.CallEvent.LateCodeRevoked;
import ca.roadshow.events.contract.Bilingual;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A call after some of its events.
 *
 * @param lateCodes late codes by their text, in the order in which they were added
 */
record CallState(
        CallId id,
        CallSlug slug,
        Bilingual title,
        Bilingual description,
        CallTerms terms,
        ZoneId zone,
        @Nullable String communityId,
        Instant openedAt,
        Map<String, LateCode> lateCodes) {

    static CallState of(CallOpened event) {
        return new CallState(
                new CallId(event.callId()),
                new CallSlug(event.slug()),
                event.title(),
                event.description(),
                new CallTerms(event.opensAt(), event.closesAt(), event.formats(), event.asks()),
                ZoneId.of(event.zone()),
                event.communityId(),
                event.openedAt(),
                Map.of());
    }

    /**
     * Applies an event.
     *
     * @param before null before the first event
     */
    static CallState next(@Nullable CallState before, CallEvent event) {
        return event instanceof CallOpened opened
                ? of(opened)
                : Objects.requireNonNull(before).after(event);
    }

    CallState after(CallEvent event) {
        return switch (event) {
            case CallOpened opened -> of(opened);
            case CallChanged changed -> after(changed);
            case CallClosed closed -> with(terms.closingAt(closed.closesAt()));
            case LateCodeAdded added -> with(new LateCode(added.code(), added.most(), false));
            case LateCodeRevoked revoked ->
                Optional.ofNullable(lateCodes.get(revoked.code()))
                        .map(code -> with(code.revoke()))
                        .orElse(this);
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
                        Objects.requireNonNullElse(event.formats(), terms.formats()),
                        Objects.requireNonNullElse(event.asks(), terms.asks())),
                event.zone() == null ? zone : ZoneId.of(event.zone()),
                communityId,
                openedAt,
                lateCodes);
    }

    private CallState with(CallTerms others) {
        return new CallState(id, slug, title, description, others, zone, communityId, openedAt, lateCodes);
    }

    private CallState with(LateCode code) {
        var codes = new LinkedHashMap<>(lateCodes);
        codes.put(code.code(), code);
        return new CallState(id, slug, title, description, terms, zone, communityId, openedAt, codes);
    }

    /** Returns the code with which a candidate is accepted after the call has closed; empty without a valid code. */
    Optional<LateCode> lateCode(Candidate candidate) {
        return Optional.ofNullable(candidate.lateCode()).map(lateCodes::get).filter(code -> !code.revoked());
    }

    /** Returns why a candidate is refused. Does not check the numbers of proposals. */
    Optional<CallRefusal> refusal(Candidate candidate) {
        if (isLate(candidate)
                && candidate.lateCode() != null
                && lateCode(candidate).isEmpty()) {
            return Optional.of(CallRefusal.CODE_UNKNOWN);
        }
        return terms.refusal(candidate, !candidate.edit() && lateCode(candidate).isPresent());
    }

    /** Whether the candidate can be accepted only with a late code. */
    boolean isLate(Candidate candidate) {
        return !candidate.edit() && !candidate.at().isBefore(terms.opensAt()) && !terms.takesAt(candidate.at());
    }

    /** Whether the command would create this same call. */
    boolean matches(OpenCall command) {
        return title.equals(command.title())
                && description.equals(command.description())
                && terms.equals(command.terms())
                && zone.equals(command.zone())
                && Objects.equals(communityId, command.communityId());
    }

    /** Returns the event with the changed fields; empty if nothing changes. */
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
                unlessEqual(command.terms().asks(), terms.asks()),
                command.at()));
    }

    private static <T> @Nullable T unlessEqual(T value, T before) {
        return value.equals(before) ? null : value;
    }
}

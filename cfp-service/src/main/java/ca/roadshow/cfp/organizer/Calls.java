package ca.roadshow.cfp.organizer;

import ca.roadshow.cfp.ask.LateCode;
import ca.roadshow.cfp.call.CallCommand.AddLateCode;
import ca.roadshow.cfp.call.CallCommand.ChangeCall;
import ca.roadshow.cfp.call.CallCommand.CloseCall;
import ca.roadshow.cfp.call.CallCommand.OpenCall;
import ca.roadshow.cfp.call.CallCommand.RevokeLateCode;
import ca.roadshow.cfp.call.CallId;
import ca.roadshow.cfp.call.CallResult;
import ca.roadshow.cfp.call.CallSlug;
import ca.roadshow.cfp.call.CallTerms;
import ca.roadshow.cfp.call.view.CallView;
import ca.roadshow.cfp.call.view.FindCalls;
import ca.roadshow.cfp.decision.CityOrganizers;
import ca.roadshow.events.access.Roles;
import ca.roadshow.events.store.command.Commands;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.web.access.RequestProvenance;
import ca.roadshow.web.access.SignedIn;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens, changes and closes calls for pages and API. Methods return when the view shows the change. */
@Component
class Calls {

    private static final int MOST_OF_A_TITLE = 50;
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Commands commands;
    private final FindCalls findCalls;
    private final CityOrganizers organizers;
    private final Clock clock;

    Calls(Commands commands, FindCalls findCalls, CityOrganizers organizers, Clock clock) {
        this.commands = commands;
        this.findCalls = findCalls;
        this.organizers = organizers;
        this.clock = clock;
    }

    List<CallView> of(Roles roles) {
        return findCalls.managed(call -> mayManage(roles, call), clock.instant());
    }

    /** Returns the calls that the organizer manages, and those in which they decide for a city. */
    List<CallView> decidedBy(Roles roles) {
        return findCalls.managed(call -> organizers.decides(roles, call), clock.instant());
    }

    static boolean mayManage(Roles roles, CallView call) {
        return mayManage(roles, call.communityId());
    }

    /**
     * Opens a call. If the same draft is sent twice, one call is opened. Another call with the same title gets a number in its
     * slug.
     */
    CallView open(SignedIn person, CallDraft draft, Origin origin) {
        if (!mayManage(person.roles(), draft.communityId())) {
            throw Refusals.denied();
        }
        for (var number = 1; number <= MOST_OF_A_TITLE; number++) {
            var slug = CallSlug.of(draft.title().in("en"), number);
            if (isSlugOfAnother(CallId.of(slug))) {
                continue;
            }
            var command = new OpenCall(
                    CallId.of(slug),
                    slug,
                    draft.title(),
                    draft.description(),
                    draft.terms(),
                    draft.zone(),
                    draft.event(),
                    draft.communityId(),
                    now());
            var result = send(command, person, origin);
            if (result != CallResult.NAME_TAKEN) {
                Refusals.check(result);
                return result == CallResult.DONE
                        ? findCalls.awaitNew(opened(command))
                        : findCalls.get(command.callId().value());
            }
        }
        throw Refusals.nameTaken();
    }

    private static CallView opened(OpenCall command) {
        return new CallView(
                command.callId(),
                command.slug(),
                command.title(),
                command.description(),
                command.terms(),
                command.zone(),
                command.event(),
                command.communityId());
    }

    /** Whether the slug of an older call equals this id. If so, the address of the older call would lead to the new one. */
    private boolean isSlugOfAnother(CallId id) {
        return findCalls
                .find(id.value())
                .filter(found -> !found.id().equals(id))
                .isPresent();
    }

    CallView change(SignedIn person, CallView call, CallDraft draft, Origin origin) {
        var command = new ChangeCall(call.id(), draft.title(), draft.description(), draft.terms(), draft.zone(), now());
        return changed(
                call.id(),
                send(command, person, origin),
                found -> found.title().equals(draft.title())
                        && found.description().equals(draft.description())
                        && isShown(found.terms(), draft.terms())
                        && found.zone().equals(draft.zone()));
    }

    CallView close(SignedIn person, CallView call, Origin origin) {
        var at = now();
        return changed(
                call.id(),
                send(new CloseCall(call.id(), at), person, origin),
                found -> !found.terms().closesAt().isAfter(at));
    }

    /** Compares times in microseconds, the precision of the view. */
    private static boolean isShown(CallTerms shown, CallTerms stored) {
        return shown.formats().equals(stored.formats())
                && shown.asks().equals(stored.asks())
                && isSame(shown.opensAt(), stored.opensAt())
                && isSame(shown.closesAt(), stored.closesAt());
    }

    private static boolean isSame(Instant shown, Instant stored) {
        return Duration.between(shown, stored).abs().compareTo(Duration.ofMillis(1)) < 0;
    }

    /** Returns the changed call. After a repeat, the view may already show a later change. */
    private CallView changed(CallId id, CallResult result, Predicate<CallView> shown) {
        Refusals.check(result);
        return result == CallResult.DONE ? findCalls.await(id, shown) : findCalls.get(id.value());
    }

    /**
     * Adds a late code.
     *
     * @param code blank to generate one
     */
    CallView addLateCode(SignedIn person, CallView call, @Nullable String code, int most, Origin origin) {
        var text = code == null || code.isBlank() ? randomCode() : code.strip();
        var result = send(new AddLateCode(call.id(), new LateCode(text, most, false), now()), person, origin);
        return changed(call.id(), result, _ -> isShown(call, text, _ -> true));
    }

    CallView revokeLateCode(SignedIn person, CallView call, String code, Origin origin) {
        var result = send(new RevokeLateCode(call.id(), code, now()), person, origin);
        return changed(call.id(), result, _ -> isShown(call, code, LateCode::revoked));
    }

    private boolean isShown(CallView call, String code, Predicate<LateCode> what) {
        return findCalls.lateCodes(call.id()).stream()
                .map(FindCalls.CodeUse::code)
                .anyMatch(known -> known.code().equals(code) && what.test(known));
    }

    /** Generates ten letters and digits, without those that look similar. */
    private static String randomCode() {
        return RANDOM.ints(10, 0, ALPHABET.length())
                .mapToObj(at -> String.valueOf(ALPHABET.charAt(at)))
                .collect(Collectors.joining());
    }

    private CallResult send(Object command, SignedIn person, Origin origin) {
        return commands.send(command, RequestProvenance.of(person.id().value(), origin), CallResult.class);
    }

    /** Returns the time in milliseconds. The database stores microseconds, and times from the view are compared with this one. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static boolean mayManage(Roles roles, @Nullable String communityId) {
        return communityId == null ? roles.organizesEverything() : roles.organizes(communityId);
    }
}

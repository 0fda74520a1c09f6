package ca.roadshow.cfp.organizer;

import ca.roadshow.cfp.call.CallCommand.ChangeCall;
import ca.roadshow.cfp.call.CallCommand.CloseCall;
import ca.roadshow.cfp.call.CallCommand.OpenCall;
import ca.roadshow.cfp.call.CallId;
import ca.roadshow.cfp.call.CallResult;
import ca.roadshow.cfp.call.CallSlug;
import ca.roadshow.cfp.call.CallView;
import ca.roadshow.cfp.call.FindCalls;
import ca.roadshow.events.access.Roles;
import ca.roadshow.events.store.Commands;
import ca.roadshow.events.store.Origin;
import ca.roadshow.web.access.RequestProvenance;
import ca.roadshow.web.access.SignedIn;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens, changes and closes calls for pages and API. Returns once the view shows the change. */
@Component
class Calls {

    private static final int MOST_OF_A_TITLE = 50;

    private final Commands commands;
    private final FindCalls findCalls;
    private final Clock clock;

    Calls(Commands commands, FindCalls findCalls, Clock clock) {
        this.commands = commands;
        this.findCalls = findCalls;
        this.clock = clock;
    }

    List<CallView> of(Roles roles) {
        return findCalls.managed(call -> mayManage(roles, call.communityId()), clock.instant());
    }

    /** Opens one call if the same draft is sent twice. Another call with the same title gets a number in its slug. */
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
                    null,
                    draft.communityId(),
                    now());
            var result = send(command, person, origin);
            if (result != CallResult.NAME_TAKEN) {
                Refusals.check(result);
                return shown(command.callId(), call -> true);
            }
        }
        throw Refusals.nameTaken();
    }

    /** Whether the slug of an older call equals this id: the address of that call would lead to the new one. */
    private boolean isSlugOfAnother(CallId id) {
        return findCalls
                .find(id.value())
                .filter(found -> !found.id().equals(id))
                .isPresent();
    }

    CallView change(SignedIn person, CallView call, CallDraft draft, Origin origin) {
        Refusals.check(send(
                new ChangeCall(call.id(), draft.title(), draft.description(), draft.terms(), draft.zone(), now()),
                person,
                origin));
        return shown(
                call.id(),
                found -> found.title().equals(draft.title())
                        && found.description().equals(draft.description())
                        && found.terms().equals(draft.terms())
                        && found.zone().equals(draft.zone()));
    }

    CallView close(SignedIn person, CallView call, Origin origin) {
        var at = now();
        Refusals.check(send(new CloseCall(call.id(), at), person, origin));
        return shown(call.id(), found -> !found.terms().closesAt().isAfter(at));
    }

    private CallResult send(Object command, SignedIn person, Origin origin) {
        return commands.send(command, RequestProvenance.of(person.id().value(), origin), CallResult.class);
    }

    private CallView shown(CallId id, Predicate<CallView> what) {
        return findCalls.await(id, what).orElseGet(() -> findCalls.get(id.value()));
    }

    /** In milliseconds: the database keeps microseconds, and times from the view are compared with this one. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static boolean mayManage(Roles roles, @Nullable String communityId) {
        return communityId == null ? roles.organizesEverything() : roles.organizes(communityId);
    }
}

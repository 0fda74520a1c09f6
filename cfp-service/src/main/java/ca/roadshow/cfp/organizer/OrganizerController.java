package ca.roadshow.cfp.organizer;

import ca.roadshow.cfp.call.view.FindCalls;
import ca.roadshow.cfp.listing.CallItem;
import ca.roadshow.events.store.audit.AuditEntry;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.Rule;
import ca.roadshow.web.access.SignedIn;
import java.time.Clock;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The API of calls, for organizers. */
@RestController
@RequestMapping("/api/cfps/manage")
@Access(Rule.ORGANIZER)
class OrganizerController {

    record Items(List<CallItem> items) {}

    record Codes(List<CodeItem> items) {}

    /** @param uses number of proposals accepted with the code */
    record CodeItem(String code, int most, boolean revoked, long uses) {

        static CodeItem of(FindCalls.CodeUse use) {
            return new CodeItem(use.code().code(), use.code().most(), use.code().revoked(), use.uses());
        }
    }

    record History(List<AuditEntry> items) {}

    private final Calls calls;
    private final FindCalls findCalls;
    private final Territory territory;
    private final CallHistory history;
    private final Clock clock;

    OrganizerController(Calls calls, FindCalls findCalls, Territory territory, CallHistory history, Clock clock) {
        this.calls = calls;
        this.findCalls = findCalls;
        this.territory = territory;
        this.history = history;
        this.clock = clock;
    }

    @GetMapping
    Items list(SignedIn person) {
        var now = clock.instant();
        return new Items(calls.of(person.roles()).stream()
                .map(call -> CallItem.of(call, now))
                .toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    CallItem open(@RequestBody CallForm form, SignedIn person) {
        var draft = CallReader.read(form, null, clock.instant());
        territory.check(draft, person.roles());
        return CallItem.of(calls.open(person, draft, Origin.API), clock.instant());
    }

    /** Replaces the call, except for its community. */
    @Access(value = Rule.ORGANIZER, of = "call")
    @PutMapping("/{call}")
    CallItem change(@PathVariable String call, @RequestBody CallForm form, SignedIn person) {
        var found = findCalls.get(call);
        var draft = CallReader.read(form, found, clock.instant());
        return CallItem.of(calls.change(person, found, draft, Origin.API), clock.instant());
    }

    @Access(value = Rule.ORGANIZER, of = "call")
    @PostMapping("/{call}/closing")
    CallItem close(@PathVariable String call, SignedIn person) {
        return CallItem.of(calls.close(person, findCalls.get(call), Origin.API), clock.instant());
    }

    @Access(value = Rule.ORGANIZER, of = "call")
    @GetMapping("/{call}/codes")
    Codes codes(@PathVariable String call) {
        return new Codes(findCalls.lateCodes(findCalls.get(call).id()).stream()
                .map(CodeItem::of)
                .toList());
    }

    @Access(value = Rule.ORGANIZER, of = "call")
    @PostMapping("/{call}/codes")
    @ResponseStatus(HttpStatus.CREATED)
    Codes addCode(@PathVariable String call, @RequestBody LateCodeForm form, SignedIn person) {
        var read = LateCodeForm.read(form.code(), form.most());
        calls.addLateCode(person, findCalls.get(call), read.code(), read.most(), Origin.API);
        return codes(call);
    }

    @Access(value = Rule.ORGANIZER, of = "call")
    @DeleteMapping("/{call}/codes/{code}")
    Codes revokeCode(@PathVariable String call, @PathVariable String code, SignedIn person) {
        calls.revokeLateCode(person, findCalls.get(call), code, Origin.API);
        return codes(call);
    }

    @Access(value = Rule.ORGANIZER, of = "call")
    @GetMapping("/{call}/history")
    History history(@PathVariable String call) {
        return new History(history.entries(findCalls.get(call)));
    }
}

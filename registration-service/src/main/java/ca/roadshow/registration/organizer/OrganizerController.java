package ca.roadshow.registration.organizer;

import ca.roadshow.events.store.command.Origin;
import ca.roadshow.registration.community.CommunityView;
import ca.roadshow.registration.meetup.content.AgendaSpeakers;
import ca.roadshow.registration.meetup.content.Kind;
import ca.roadshow.registration.programme.MeetupDetail;
import ca.roadshow.registration.programme.MeetupView;
import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.Rule;
import ca.roadshow.web.access.SignedIn;
import ca.roadshow.web.form.Words;
import ca.roadshow.web.input.IdempotencyKey;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Planning meetups, for API clients. Every response is the meetup after the change. */
@RestController
@Access(value = Rule.ORGANIZER, of = "meetup")
@RequestMapping("/api/organizer/meetups")
class OrganizerController {

    private final Meetups meetups;
    private final Territory territory;
    private final AgendaSpeakers speakers;
    private final Clock clock;

    OrganizerController(Meetups meetups, Territory territory, AgendaSpeakers speakers, Clock clock) {
        this.speakers = speakers;
        this.meetups = meetups;
        this.territory = territory;
        this.clock = clock;
    }

    /** 201 for a new draft, 200 if the same request created it before. */
    @Access(Rule.ORGANIZER)
    @PostMapping
    ResponseEntity<MeetupDetail> draft(
            SignedIn organizer,
            @Valid @RequestBody PlanRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey) {
        var key = IdempotencyKey.checked(idempotencyKey, "rsvp.idempotency-key-invalid");
        var community = territory.chosen(organizer, request.community()).orElse(null);
        var zone = Optional.ofNullable(community).map(CommunityView::zone).orElse(MeetupFormPages.NETWORK);
        var kind = Optional.ofNullable(request.kind()).orElse(Kind.MEETUP);
        var made = meetups.draft(organizer, community, kind, request.plan(zone, null), key, Origin.API);
        return ResponseEntity.status(made.repeat() ? HttpStatus.OK : HttpStatus.CREATED)
                .location(URI.create("/api/organizer/meetups/" + made.meetup().id()))
                .body(detail(made.meetup()));
    }

    /** The {@code ETag} is the version of the plan, not of the counts: it is intended for {@code If-Match} only. */
    @GetMapping("/{meetup}")
    MeetupDetail show(@PathVariable String meetup, HttpServletResponse response) {
        var found = meetups.meetup(meetup);
        found.plan().ifPresent(plan -> response.setHeader("ETag", '"' + plan.version() + '"'));
        return detail(found);
    }

    private MeetupDetail show(String meetup) {
        return detail(meetups.meetup(meetup));
    }

    private MeetupDetail detail(MeetupView meetup) {
        return MeetupDetail.of(meetup, speakers.shown(meetup.content()), clock.instant());
    }

    /** @param ifMatch if absent, the last change wins */
    @PutMapping("/{meetup}")
    MeetupDetail change(
            @PathVariable String meetup,
            SignedIn organizer,
            @Valid @RequestBody PlanRequest request,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            HttpServletResponse response) {
        var found = meetups.meetup(meetup);
        var plan = request.plan(found.zone(), found.content());
        meetups.change(organizer, found, plan, IfMatch.version(ifMatch), Origin.API);
        return show(found.id(), response);
    }

    @PostMapping("/{meetup}/publication")
    MeetupDetail publish(@PathVariable String meetup, SignedIn organizer) {
        var found = meetups.meetup(meetup);
        meetups.publish(organizer, found, Origin.API);
        return show(found.id());
    }

    @PostMapping("/{meetup}/calling-off")
    MeetupDetail callOff(
            @PathVariable String meetup,
            SignedIn organizer,
            @RequestBody(required = false) @Nullable CallingOffRequest request) {
        var found = meetups.meetup(meetup);
        var reason = Words.orNone(request == null ? null : request.reason());
        meetups.callOff(organizer, found, OrganizerPages.reason(reason), Origin.API);
        return show(found.id());
    }
}

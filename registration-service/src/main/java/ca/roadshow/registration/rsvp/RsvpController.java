package ca.roadshow.registration.rsvp;

import ca.roadshow.events.person.RequestFingerprint.Likeness;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.registration.meetup.seats.PartySize;
import ca.roadshow.registration.programme.MeetupView;
import ca.roadshow.registration.rsvp.RsvpNews.SentForm;
import ca.roadshow.registration.rsvp.view.RsvpView;
import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.Rule;
import ca.roadshow.web.input.IdempotencyKey;
import ca.roadshow.web.limit.RateLimits;
import ca.roadshow.web.locale.Language;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** RSVPs for API clients. */
@RestController
@Access(Rule.ANYONE)
@RequestMapping("/api/meetups/{meetup}/rsvps")
class RsvpController {

    private final Rsvps rsvps;
    private final RsvpLinks links;
    private final RsvpNews news;
    private final RateLimits limits;

    RsvpController(Rsvps rsvps, RsvpLinks links, RsvpNews news, RateLimits limits) {
        this.rsvps = rsvps;
        this.links = links;
        this.news = news;
        this.limits = limits;
    }

    /**
     * 201 for a new RSVP. 200 for a repeat by the same address, which changes nothing and returns what is recorded; 422 for the same
     * key with different content. With {@code news}, the person is asked by mail to confirm that they want the news of the
     * community.
     */
    @PostMapping
    ResponseEntity<RsvpResponse> rsvp(
            @PathVariable String meetup,
            @Valid @RequestBody RsvpRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
            HttpServletRequest http,
            Locale locale) {
        var found = rsvps.meetup(meetup);
        limits.takeHere("rsvp-by-origin", http.getRemoteAddr());
        var key = IdempotencyKey.checked(idempotencyKey, "rsvp.idempotency-key-invalid");
        var reader = Language.of(locale).orElse(Language.EN);
        var language = request.locale() == null ? reader : request.locale();
        var placed = rsvps.rsvp(found, request, language, key, Origin.API);
        if (placed.likeness() == Likeness.KEY_REUSED) {
            throw IdempotencyKey.reused();
        }
        var page = "/api/meetups/" + found.slug() + "/rsvps";
        news.accept(found, placed, request, new SentForm(null, reader, language, page, Origin.API));
        var link = placed.isOwn() ? links.made(found.slug(), placed.rsvpId()) : null;
        return placed.repeat()
                ? ResponseEntity.ok(RsvpResponse.repeated(placed, request.people(), link))
                : ResponseEntity.status(HttpStatus.CREATED).body(RsvpResponse.made(placed, request.people(), link));
    }

    @Access(Rule.LINK)
    @GetMapping("/{rsvpId}")
    RsvpResponse show(
            @PathVariable String meetup,
            @PathVariable String rsvpId,
            @RequestParam(required = false) @Nullable String token) {
        var found = rsvps.meetup(meetup);
        return response(found, rsvps.behindLink(found, rsvpId, token), token);
    }

    /** Changes the party size. 409 if a larger party cannot be seated; it then keeps its seats. */
    @Access(Rule.LINK)
    @PutMapping("/{rsvpId}")
    RsvpResponse resize(
            @PathVariable String meetup,
            @PathVariable String rsvpId,
            @RequestParam(required = false) @Nullable String token,
            @Valid @RequestBody PartyRequest request,
            HttpServletRequest http) {
        var found = rsvps.meetup(meetup);
        limits.takeHere("rsvp-by-origin", http.getRemoteAddr());
        var people = new PartySize(request.partySize());
        rsvps.resize(found, rsvps.behindLink(found, rsvpId, token), people, Origin.API);
        return response(found, rsvps.behindLink(found, rsvpId, token), token);
    }

    /** Accepts an offer. It is declined by cancelling the RSVP. */
    @Access(Rule.LINK)
    @PostMapping("/{rsvpId}/acceptance")
    RsvpResponse accept(
            @PathVariable String meetup,
            @PathVariable String rsvpId,
            @RequestParam(required = false) @Nullable String token) {
        return decided(rsvps::accept, meetup, rsvpId, token);
    }

    /** Asks for new offers after one that lapsed. */
    @Access(Rule.LINK)
    @PostMapping("/{rsvpId}/rejoining")
    RsvpResponse rejoin(
            @PathVariable String meetup,
            @PathVariable String rsvpId,
            @RequestParam(required = false) @Nullable String token) {
        return decided(rsvps::rejoin, meetup, rsvpId, token);
    }

    private RsvpResponse decided(Rsvps.Decision decision, String meetup, String rsvpId, @Nullable String token) {
        var found = rsvps.meetup(meetup);
        decision.take(found, rsvps.behindLink(found, rsvpId, token), Origin.API);
        return response(found, rsvps.behindLink(found, rsvpId, token), token);
    }

    private RsvpResponse response(MeetupView meetup, RsvpView rsvp, @Nullable String token) {
        return new RsvpResponse(
                rsvp.rsvpId(),
                rsvp.status(),
                rsvp.position(),
                rsvp.partySize(),
                rsvp.reason(),
                links.url(meetup.slug(), rsvp.rsvpId(), Objects.requireNonNull(token)),
                rsvp.offeredUntil(),
                null);
    }

    @Access(Rule.LINK)
    @DeleteMapping("/{rsvpId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(
            @PathVariable String meetup,
            @PathVariable String rsvpId,
            @RequestParam(required = false) @Nullable String token) {
        var found = rsvps.meetup(meetup);
        rsvps.cancel(found, rsvps.behindLink(found, rsvpId, token), Origin.API);
    }
}

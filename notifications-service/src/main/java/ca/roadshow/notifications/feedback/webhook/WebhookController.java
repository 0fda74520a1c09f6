package ca.roadshow.notifications.feedback.webhook;

import ca.roadshow.notifications.feedback.BounceStatus;
import ca.roadshow.notifications.feedback.FeedbackEffects;
import ca.roadshow.notifications.feedback.Outcome;
import ca.roadshow.notifications.feedback.Report;
import ca.roadshow.notifications.feedback.Report.Bounce;
import ca.roadshow.notifications.feedback.Report.Complaint;
import ca.roadshow.notifications.feedback.Source;
import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.Rule;
import ca.roadshow.web.limit.RateLimits;
import ca.roadshow.web.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The webhook for bounces and complaints. Requests must be signed; a repeated event changes nothing. */
@RestController
@Access(Rule.LINK)
class WebhookController {

    private static final int MOST = 1_000;

    record Request(@Nullable List<@Nullable WebhookEvent> events) {}

    /** @param unknown number of events whose mail is not in the ledger */
    record Response(int handled, int ignored, int unknown) {}

    private final WebhookSignature signature;
    private final RateLimits limits;
    private final NamedMail mails;
    private final FeedbackEffects effects;
    private final JsonMapper json;

    WebhookController(
            WebhookSignature signature, RateLimits limits, NamedMail mails, FeedbackEffects effects, JsonMapper json) {
        this.signature = signature;
        this.limits = limits;
        this.mails = mails;
        this.effects = effects;
        this.json = json;
    }

    @PostMapping("/api/feedback/events")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Response take(
            @RequestHeader(name = WebhookSignature.HEADER, required = false) @Nullable String sent,
            @RequestBody(required = false) byte @Nullable [] body,
            HttpServletRequest request) {
        limits.takeHere("feedback-by-origin", request.getRemoteAddr());
        if (signature.isOff()) {
            throw new ProblemException(HttpStatus.NOT_FOUND, "resource.not-found");
        }
        var bytes = body == null ? new byte[0] : body;
        if (!signature.matches(sent, bytes)) {
            throw new ProblemException(HttpStatus.FORBIDDEN, "feedback.signature-invalid");
        }
        var counts = new EnumMap<Outcome, Integer>(Outcome.class);
        for (var event : read(bytes)) {
            counts.merge(apply(event), 1, Integer::sum);
        }
        return new Response(
                counts.getOrDefault(Outcome.HANDLED, 0),
                counts.getOrDefault(Outcome.IGNORED, 0),
                counts.getOrDefault(Outcome.NOT_UNDERSTOOD, 0));
    }

    private List<WebhookEvent> read(byte[] body) {
        try {
            var request = json.readValue(body, Request.class);
            var events = request.events();
            if (events == null || events.size() > MOST || !events.stream().allMatch(WebhookController::isValid)) {
                throw malformed();
            }
            return events.stream().filter(Objects::nonNull).toList();
        } catch (JacksonException unreadable) {
            throw malformed();
        }
    }

    private static boolean isValid(@Nullable WebhookEvent event) {
        return event != null && event.isValid();
    }

    private Outcome apply(WebhookEvent event) {
        var key = "webhook-"
                + UUID.nameUUIDFromBytes(Objects.requireNonNull(event.id()).getBytes(StandardCharsets.UTF_8));
        var report = report(event);
        if (report.isPresent()) {
            return effects.apply(key, Source.WEBHOOK, report.get());
        }
        var outcome = event.typeOf()
                        .filter(type -> type == WebhookEvent.Type.DELIVERED)
                        .isPresent()
                ? Outcome.IGNORED
                : Outcome.NOT_UNDERSTOOD;
        effects.note(key, Source.WEBHOOK, outcome);
        return outcome;
    }

    /** Returns the report; empty if the event reports nothing, or no mail of the ledger. */
    private Optional<Report> report(WebhookEvent event) {
        var mail = mails.find(
                Objects.requireNonNullElse(event.returnPath(), ""), Objects.requireNonNullElse(event.messageId(), ""));
        if (mail.isEmpty()) {
            return Optional.empty();
        }
        var id = mail.getAsLong();
        return event.typeOf().flatMap(type -> switch (type) {
            case DELIVERED -> Optional.empty();
            case BOUNCE -> Optional.of(new Bounce(id, event.bounceStatus().orElse(BounceStatus.TEMPORARY)));
            case COMPLAINT -> Optional.of(new Complaint(id, "abuse"));
        });
    }

    private static ProblemException malformed() {
        return new ProblemException(HttpStatus.BAD_REQUEST, "request.malformed");
    }
}

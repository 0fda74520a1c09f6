package ca.roadshow.notifications.feedback.webhook;

import ca.roadshow.notifications.feedback.FeedbackEffects;
import ca.roadshow.notifications.feedback.Outcome;
import ca.roadshow.notifications.feedback.Source;
import ca.roadshow.notifications.platform.FeedbackSettings;
import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.Rule;
import ca.roadshow.web.limit.RateLimits;
import ca.roadshow.web.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Receives the notifications of Amazon SES through Amazon SNS. Trusts only messages of the topics in the settings. */
@RestController
@Access(Rule.LINK)
class SesController {

    private static final Logger log = LoggerFactory.getLogger(SesController.class);

    private final Map<String, SnsTopic> topics;
    private final SnsSignature signature;
    private final SnsEndpoint endpoint;
    private final RateLimits limits;
    private final NamedMail mails;
    private final FeedbackEffects effects;
    private final JsonMapper json;

    SesController(
            FeedbackSettings settings,
            SnsSignature signature,
            SnsEndpoint endpoint,
            RateLimits limits,
            NamedMail mails,
            FeedbackEffects effects,
            JsonMapper json) {
        this.topics = settings.ses().topics().stream()
                .map(SnsTopic::of)
                .collect(Collectors.toUnmodifiableMap(SnsTopic::arn, Function.identity()));
        this.signature = signature;
        this.endpoint = endpoint;
        this.limits = limits;
        this.mails = mails;
        this.effects = effects;
        this.json = json;
    }

    /**
     * Receives a message. SNS sends JSON with the content type of text. It retries unless the answer is 2xx, so a notification
     * that is not understood is answered with 204 too.
     */
    @PostMapping("/api/feedback/ses")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void take(@RequestBody(required = false) byte @Nullable [] body, HttpServletRequest request) {
        limits.takeHere("feedback-by-origin", request.getRemoteAddr());
        if (topics.isEmpty()) {
            throw new ProblemException(HttpStatus.NOT_FOUND, "resource.not-found");
        }
        var message = read(body == null ? new byte[0] : body);
        var topic = Optional.ofNullable(topics.get(message.topic()))
                .filter(known -> signature.isValid(message, known))
                .orElseThrow(() -> new ProblemException(HttpStatus.FORBIDDEN, "feedback.signature-invalid"));
        switch (message.type()) {
            case "Notification" -> handle(message);
            case "SubscriptionConfirmation" -> confirm(message, topic);
            default ->
                log.warn("Ignored a message of type {} from the Amazon SNS topic {}", message.type(), topic.arn());
        }
    }

    private SnsMessage read(byte[] body) {
        try {
            return new SnsMessage(json.readTree(body));
        } catch (JacksonException unreadable) {
            throw new ProblemException(HttpStatus.BAD_REQUEST, "request.malformed");
        }
    }

    private void handle(SnsMessage message) {
        var key = "sns-" + message.id();
        var notification = notification(message);
        if (notification.isEmpty()) {
            effects.note(key, Source.SES, Outcome.NOT_UNDERSTOOD);
            return;
        }
        var found = notification.get();
        if (!found.isReport()) {
            effects.note(key, Source.SES, Outcome.IGNORED);
            return;
        }
        var mail = mails.find(found.sender(), found.messageId());
        if (mail.isPresent()) {
            var _ = effects.apply(key, Source.SES, found.report(mail.getAsLong()));
        } else {
            effects.note(key, Source.SES, Outcome.NOT_UNDERSTOOD);
        }
    }

    private Optional<SesNotification> notification(SnsMessage message) {
        try {
            return Optional.of(new SesNotification(json.readTree(message.text("Message"))));
        } catch (JacksonException noJson) {
            return Optional.empty();
        }
    }

    private void confirm(SnsMessage message, SnsTopic topic) {
        var address = topic.confirmation(message.text("SubscribeURL"))
                .orElseThrow(() -> new ProblemException(HttpStatus.BAD_REQUEST, "request.malformed"));
        try {
            var _ = endpoint.fetch(address);
            log.info("Confirmed the subscription to the Amazon SNS topic {}", topic.arn());
        } catch (IOException failure) {
            log.error(
                    "Could not confirm the subscription to the Amazon SNS topic {}: {}",
                    topic.arn(),
                    failure.toString());
            throw new ProblemException(HttpStatus.BAD_GATEWAY, "feedback.confirmation-failed");
        }
    }
}

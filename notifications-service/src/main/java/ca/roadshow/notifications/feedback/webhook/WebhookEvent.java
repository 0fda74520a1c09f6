package ca.roadshow.notifications.feedback.webhook;

import ca.roadshow.notifications.feedback.BounceStatus;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One event of a webhook.
 *
 * @param id stays the same when the event is sent again
 * @param type {@code delivered}, {@code bounce} or {@code complaint}
 * @param bounce {@code hard} or {@code soft}; if absent, the status decides
 * @param status status code (RFC 3463)
 * @param returnPath envelope sender of the mail
 * @param messageId its {@code Message-ID}; can replace the return path
 */
record WebhookEvent(
        @Nullable String id,
        @Nullable String type,
        @Nullable String bounce,
        @Nullable String status,
        @Nullable String returnPath,
        @Nullable String messageId) {

    private static final int LONGEST_ID = 200;

    enum Type {
        DELIVERED,
        BOUNCE,
        COMPLAINT
    }

    boolean isValid() {
        var isBounce = typeOf().filter(known -> known == Type.BOUNCE).isPresent();
        return id != null
                && !id.isBlank()
                && id.length() <= LONGEST_ID
                && typeOf().isPresent()
                && (!isBounce || bounceStatus().isPresent());
    }

    Optional<Type> typeOf() {
        return type == null
                ? Optional.empty()
                : switch (type) {
                    case "delivered" -> Optional.of(Type.DELIVERED);
                    case "bounce" -> Optional.of(Type.BOUNCE);
                    case "complaint" -> Optional.of(Type.COMPLAINT);
                    default -> Optional.empty();
                };
    }

    /** Returns the status. The service's own kind of bounce has precedence over the status code. */
    Optional<BounceStatus> bounceStatus() {
        var code = BounceStatus.in(status == null ? "" : status);
        if (bounce == null) {
            return code;
        }
        return switch (bounce) {
            case "hard" -> Optional.of(code.filter(BounceStatus::isHard).orElse(BounceStatus.UNKNOWN_MAILBOX));
            case "soft" -> Optional.of(code.filter(known -> !known.isHard()).orElse(BounceStatus.TEMPORARY));
            default -> Optional.empty();
        };
    }
}

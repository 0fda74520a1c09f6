package ca.roadshow.notifications.mail.smtp;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The current problem of the mail server, if it accepts no mails. No mails are claimed until the next try. */
@Component
public class ServerTrouble {

    private static final Logger log = LoggerFactory.getLogger(ServerTrouble.class);

    public enum Kind {
        UNREACHABLE("unreachable", false),
        CREDENTIALS_REJECTED("credentials-rejected", true),
        /** Encryption is required, but the server does not offer STARTTLS. */
        NO_STARTTLS("starttls-not-offered", true),
        /** For example an unknown certificate. */
        TLS_FAILED("tls-failed", true),
        SENDER_REJECTED("sender-rejected", true);

        private final String code;
        private final boolean isMistake;

        Kind(String code, boolean isMistake) {
            this.code = code;
            this.isMistake = isMistake;
        }

        /** Classifies a failure to open a connection. */
        public static Kind of(MessagingException failure) {
            if (failure instanceof AuthenticationFailedException) {
                return CREDENTIALS_REJECTED;
            }
            if (Objects.toString(failure.getMessage(), "").contains("STARTTLS is required")) {
                return NO_STARTTLS;
            }
            for (@Nullable Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
                if (cause instanceof SSLException) {
                    return TLS_FAILED;
                }
            }
            return UNREACHABLE;
        }

        /** Returns the code that health shows. */
        public String code() {
            return code;
        }

        /** Whether a setting must be corrected, because no retry helps. */
        public boolean isMistake() {
            return isMistake;
        }
    }

    public record Trouble(Kind kind, Instant since, int tries, Instant nextTry) {}

    private final AtomicReference<Optional<Trouble>> current = new AtomicReference<>(Optional.empty());
    private final Clock clock;

    ServerTrouble(Clock clock) {
        this.clock = clock;
    }

    public void report(Kind kind, Backoff backoff, String detail) {
        var now = clock.instant();
        if (current.get()
                .filter(earlier -> earlier.kind() == kind && earlier.nextTry().isAfter(now))
                .isPresent()) {
            return; // Another connection has reported it.
        }
        var trouble = current.updateAndGet(before -> {
            var same = before.filter(earlier -> earlier.kind() == kind);
            var tries = same.map(Trouble::tries).orElse(0) + 1;
            return Optional.of(new Trouble(
                    kind, same.map(Trouble::since).orElse(now), tries, now.plus(shortened(backoff.after(tries)))));
        });
        if (kind.isMistake()) {
            log.error("Sending is stopped, {}: {}", kind.code(), detail);
        } else {
            log.warn(
                    "Sending is stopped, {}: {} (try {})",
                    kind.code(),
                    detail,
                    trouble.orElseThrow().tries());
        }
    }

    /** Reports an open connection. Whether the server accepts the sender is not known yet. */
    public void connected() {
        if (current.get()
                .filter(trouble -> trouble.kind() != Kind.SENDER_REJECTED)
                .isPresent()) {
            end();
        }
    }

    /** Reports that the server has accepted a mail, which ends the problem. */
    public void end() {
        if (current.get().isPresent() && current.getAndSet(Optional.empty()).isPresent()) {
            log.info("The mail server accepts mails again");
        }
    }

    public Optional<Trouble> now() {
        return current.get();
    }

    /** Returns the time until the next try; zero if there is no problem. */
    public Duration untilNextTry() {
        return current.get()
                .map(trouble -> Duration.between(clock.instant(), trouble.nextTry()))
                .filter(Duration::isPositive)
                .orElse(Duration.ZERO);
    }

    /** Limits the pause to 30 seconds, so that sending continues soon after the server has recovered. */
    private static Duration shortened(Duration pause) {
        var longest = Duration.ofSeconds(30);
        return pause.compareTo(longest) > 0 ? longest : pause;
    }
}

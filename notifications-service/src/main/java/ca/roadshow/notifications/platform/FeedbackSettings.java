package ca.roadshow.notifications.platform;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Bounces, complaints and requests to unsubscribe that arrive by mail or by webhook.
 *
 * @param address mailbox to which mails return; mails to {@code user+tag@domain} must arrive in it. If null, mails return to the
 *     sender and are not recognized
 * @param softBounces number of soft bounces (mails returned for a temporary reason) after which an address is suppressed
 * @param softBouncesWithin period in which they are counted
 * @param haltAfter mails of a campaign that must have been attempted before it can be paused automatically
 * @param haltPercent percentage of these that must have failed, returned or been reported as spam
 * @param mailbox how the mailbox is read; without a host it is not read
 */
@Validated
@ConfigurationProperties("roadshow.feedback")
public record FeedbackSettings(
        @Nullable @Pattern(regexp = FeedbackSettings.ADDRESS, message = FeedbackSettings.ADDRESS_TEXT)
        String address,

        @DefaultValue("3") @Min(1) @Max(100) int softBounces,
        @DefaultValue("90d") @NotNull Duration softBouncesWithin,
        @DefaultValue("100") @Min(1) @Max(1_000_000) int haltAfter,
        @DefaultValue("10") @Min(1) @Max(100) int haltPercent,
        @DefaultValue @NotNull @Valid Mailbox mailbox,
        @DefaultValue @NotNull @Valid Webhook webhook,
        @DefaultValue @NotNull @Valid Ses ses) {

    /** An address that leaves room for a tag: a local part has at most 64 characters (RFC 5321, section 4.5.3.1.1). */
    static final String ADDRESS = "[A-Za-z0-9._-]{1,17}@[A-Za-z0-9.-]{1,190}";

    static final String ADDRESS_TEXT = "must have at most 17 characters before the @, and no special characters";

    public enum Protocol {
        IMAP,
        POP3
    }

    public enum Tls {
        /** TLS from the first byte. */
        IMPLICIT,
        /** TLS after the command STARTTLS or STLS; required. */
        STARTTLS,
        /** No TLS, for a server on the same machine. */
        NONE
    }

    /**
     * @param host if null, no mailbox is read
     * @param port if 0, the usual port of the protocol
     * @param folder folder that is read; IMAP only
     * @param handledFolder folder for messages that were handled; if null they are deleted. IMAP only
     * @param unreadableFolder folder for messages that were not understood; with POP3 they stay in the mailbox
     * @param pollEvery pause between two readings
     * @param timeout for connecting and for each answer
     * @param largest largest part of a message that is read
     * @param most most messages that one reading handles
     */
    public record Mailbox(
            @Nullable String host,
            @DefaultValue("0") @Min(0) @Max(65_535) int port,
            @DefaultValue("imap") @NotNull Protocol protocol,
            @DefaultValue("implicit") @NotNull Tls tls,
            @Nullable String user,
            @Nullable String password,
            @DefaultValue("INBOX") @NotBlank String folder,
            @Nullable String handledFolder,
            @DefaultValue("Not understood") @NotBlank String unreadableFolder,
            @DefaultValue("1m") @NotNull Duration pollEvery,
            @DefaultValue("20s") @NotNull Duration timeout,
            @DefaultValue("256KB") @NotNull DataSize largest,
            @DefaultValue("500") @Min(1) @Max(100_000) int most) {

        /** Leaves the password out of logs. */
        @Override
        public String toString() {
            return "Mailbox[host=" + host + ", port=" + port + ", protocol=" + protocol + "]";
        }
    }

    /**
     * @param secrets base64 of at least 32 random bytes each; requests signed with any of them are accepted. Without secrets, the
     *     webhook is off
     * @param tolerance greatest difference between the time of a request and the clock
     */
    public record Webhook(
            @DefaultValue List<String> secrets,
            @DefaultValue("5m") @NotNull Duration tolerance) {

        public Webhook {
            secrets = List.copyOf(secrets);
        }

        /** Leaves the secrets out of logs. */
        @Override
        public String toString() {
            return "Webhook[secrets=" + secrets.size() + "]";
        }
    }

    /** @param topics ARNs of the trusted SNS topics; without topics, notifications of SES are refused */
    public record Ses(@DefaultValue List<String> topics) {

        public Ses {
            topics = List.copyOf(topics);
        }
    }
}

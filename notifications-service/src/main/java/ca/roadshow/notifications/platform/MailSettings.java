package ca.roadshow.notifications.platform;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Sender and delivery of mails.
 *
 * @param fromAddress address in the {@code From} header of every mail
 * @param fromName name of the organization that readers know
 * @param postalAddress one line, in the footer of every mail, as required by Canada's anti-spam law
 * @param perSecond maximum number of mails that a process sends per second
 * @param batch number of mails outside campaigns that a process claims at once
 * @param workers SMTP connections used in parallel; one more sends urgent mails only
 * @param unsettled mails of campaigns that a connection may have sent before their outcome is written to the ledger; any other
 *     mail is settled before the next one. If a process is killed, only these mails may arrive twice: at most ({@code workers} +
 *     1) × {@code unsettled}
 * @param idleAfter time without a mail after which a connection is closed
 * @param encryption of the connection to the mail server
 * @param domainConnections connections that may send to one recipient domain at once; 0 for all
 * @param domainPerMinute mails per minute to one recipient domain; 0 for any number
 * @param domains limits of single recipient domains, by name
 * @param lease how long claimed mails of a killed process wait until another process sends them; renewed six times in this period
 * @param pollEvery how often a worker polls for mails of which it got no signal
 * @param retryAfter pause after the first transient failure, doubled for each further one up to 15 minutes
 * @param giveUpAfter age at which a mail that keeps failing is no longer retried
 * @param lateAfter how long a mail may wait, or a running batch make no progress, before health raises an alarm
 * @param zone time zone of times in mails that belong to no meetup or call
 */
@Validated
@ConfigurationProperties("roadshow.mail")
public record MailSettings(
        @NotBlank String fromAddress,
        @NotBlank String fromName,
        @NotBlank String postalAddress,
        @DefaultValue("200") @Min(1) @Max(100_000) int perSecond,
        @DefaultValue("20") @Min(1) @Max(500) int batch,
        @DefaultValue("2") @Min(1) @Max(32) int workers,
        @DefaultValue("20") @Min(1) @Max(500) int unsettled,
        @DefaultValue("30s") @NotNull Duration idleAfter,
        @DefaultValue("auto") @NotNull MailEncryption encryption,
        @DefaultValue("0") @Min(0) @Max(32) int domainConnections,
        @DefaultValue("0") @Min(0) @Max(1_000_000) int domainPerMinute,
        @DefaultValue @NotNull Map<String, @Valid DomainLimits> domains,
        @DefaultValue("1m") @NotNull Duration lease,
        @DefaultValue("1s") @NotNull Duration pollEvery,
        @DefaultValue("5s") @NotNull Duration retryAfter,
        @DefaultValue("2d") @NotNull Duration giveUpAfter,
        @DefaultValue("15m") @NotNull Duration lateAfter,
        @DefaultValue("America/Toronto") @NotNull ZoneId zone) {

    private static final Pattern NUMBER = Pattern.compile("\\d");
    private static final int FEWEST_WORDS = 3;

    /**
     * The limits of one recipient domain.
     *
     * @param connections connections that may send to it at once; null or 0 for all
     * @param perMinute mails per minute; null or 0 for any number
     */
    public record DomainLimits(
            @Nullable @Min(0) @Max(32) Integer connections,
            @Nullable @Min(0) @Max(1_000_000) Integer perMinute) {}

    /** @param domain in lower case */
    public int connectionsTo(String domain) {
        var limits = domains.get(domain);
        var own = limits == null ? null : limits.connections();
        var most = own == null ? domainConnections : own;
        return most == 0 ? workers + 1 : most;
    }

    /**
     * Returns the most mails per minute; 0 for any number.
     *
     * @param domain in lower case
     */
    public int perMinuteTo(String domain) {
        var limits = domains.get(domain);
        var own = limits == null ? null : limits.perMinute();
        return own == null ? domainPerMinute : own;
    }

    /**
     * Whether name and postal address identify the sender, as Canada's anti-spam law requires for mails to many. An address has
     * at least three words, and the number of a house, a box or a postal code.
     */
    public boolean identifiesSender() {
        return !fromName.isBlank()
                && NUMBER.matcher(postalAddress).find()
                && postalAddress.strip().split("\\s+", -1).length >= FEWEST_WORDS;
    }
}

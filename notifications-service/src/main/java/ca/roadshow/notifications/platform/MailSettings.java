package ca.roadshow.notifications.platform;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Sender and delivery of mails.
 *
 * @param fromAddress address in the {@code From} header of every mail
 * @param fromName name of the organisation, as readers know it
 * @param postalAddress one line, in the footer of every mail, as required by Canada's anti-spam law
 * @param perSecond maximum number of mails that a process sends per second
 * @param batch number of mails that a worker claims at once
 * @param workers SMTP connections used in parallel; one more sends urgent mails only. When a process is killed, at most one mail
 *     per connection is in flight, and only these mails may arrive twice
 * @param lease how long claimed mails of a killed process wait until another process sends them; renewed six times in this period
 * @param pollEvery how often a worker looks for mails that it was not signalled
 * @param retryAfter pause after the first transient failure, doubled for each further one up to 15 minutes
 * @param giveUpAfter age at which a mail that keeps failing is no longer retried
 * @param lateAfter how long a mail may wait before health raises an alarm
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
        @DefaultValue("1m") @NotNull Duration lease,
        @DefaultValue("1s") @NotNull Duration pollEvery,
        @DefaultValue("5s") @NotNull Duration retryAfter,
        @DefaultValue("2d") @NotNull Duration giveUpAfter,
        @DefaultValue("15m") @NotNull Duration lateAfter,
        @DefaultValue("America/Toronto") @NotNull ZoneId zone) {}

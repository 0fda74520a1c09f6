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
 * Who the mails come from, and how they leave.
 *
 * @param fromAddress stands in {@code From} of every mail
 * @param fromName the organisation that writes, as readers know it
 * @param postalAddress on one line, in every footer, as Canada's anti-spam law asks
 * @param perSecond the most mails that one process hands over in a second
 * @param batch mails that a worker claims at once; it sends them one after the other
 * @param workers SMTP connections used in parallel; one more sends urgent mails only. A killed process was sending at most
 *     one mail on each of them, and only these may arrive twice
 * @param lease how long the mails of a dead process wait for another one; a live process renews its lease six times as often
 * @param pollEvery how often a worker looks for mails that nobody told it of
 * @param retryAfter pause after the first transient failure, doubled for each further one up to 15 minutes
 * @param giveUpAfter age at which a mail that keeps failing is given up
 * @param lateAfter how long a mail may wait before health alarms
 * @param zone in which mails tell a time that belongs to no place
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

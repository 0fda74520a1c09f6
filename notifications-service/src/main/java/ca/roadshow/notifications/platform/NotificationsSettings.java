package ca.roadshow.notifications.platform;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Reminders, limits for mails about RSVPs, and deadlines of requests to subscribe.
 *
 * @param reminderBefore how long before the start of a meetup the reminder is sent
 * @param rsvpMailWindow period in which RSVPs of one person to one meetup cause one confirmation or waitlist mail, and one
 *     cancellation
 * @param rsvpMailsPerPerson confirmation and waitlist mails to one person within that period, for all meetups together; the limit
 *     of mails with the link to the RSVP is the same
 * @param confirmationReminderAfter how long after an unconfirmed request to subscribe its only reminder is sent
 * @param confirmationExpiresAfter how long after an unconfirmed request to subscribe it expires and its address is erased
 */
@Validated
@ConfigurationProperties("roadshow.notifications")
public record NotificationsSettings(
        @DefaultValue("48h") @NotNull @DurationMin(minutes = 1)
        Duration reminderBefore,

        @DefaultValue("24h") @NotNull @DurationMin(minutes = 1)
        Duration rsvpMailWindow,

        @DefaultValue("20") @Min(1) @Max(1_000) int rsvpMailsPerPerson,

        @DefaultValue("3d") @NotNull @DurationMin(minutes = 1)
        Duration confirmationReminderAfter,

        @DefaultValue("30d") @NotNull @DurationMin(minutes = 1)
        Duration confirmationExpiresAfter) {}

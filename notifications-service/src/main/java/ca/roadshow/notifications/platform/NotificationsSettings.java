package ca.roadshow.notifications.platform;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What is written to whom by itself.
 *
 * @param reminderBefore how long before a meetup starts its attendees are reminded
 */
@Validated
@ConfigurationProperties("roadshow.notifications")
public record NotificationsSettings(
        @DefaultValue("48h") @NotNull @DurationMin(minutes = 1)
        Duration reminderBefore) {}

package ca.roadshow.notifications.platform;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Rules for campaigns.
 *
 * @param approval slugs of the communities whose campaigns need the approval of a second organizer; {@code *} for all campaigns
 * @param rsvpMailUntil how long after the end of a meetup its people can get a mail about their RSVP, which needs no consent
 */
@Validated
@ConfigurationProperties("roadshow.campaigns")
public record CampaignSettings(
        @DefaultValue @NotNull List<String> approval,

        @DefaultValue("7d") @NotNull @DurationMin(hours = 1) @DurationMax(days = 60)
        Duration rsvpMailUntil) {}

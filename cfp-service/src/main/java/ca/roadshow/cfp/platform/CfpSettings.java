package ca.roadshow.cfp.platform;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Calls for proposals.
 *
 * @param headStart how long after it was opened a call is not listed, so that subscribers hear of it first
 * @param confirmWithin how long a speaker has to confirm, if an organizer names no deadline and for alternates
 * @param confirmReminders how long before the deadline speakers are reminded to confirm
 * @param keepDrafts how long a draft of a proposal is kept after it was last saved
 * @param reviewMailDelay how long after the last assignment reviewers are mailed, so that one mail has all of a round
 * @param reviewReminders how long before scoring ends reviewers are reminded of reviews that they have not given
 * @param invitationLifetime how long an invitation to speak can be accepted
 */
@Validated
@ConfigurationProperties("roadshow.cfp")
public record CfpSettings(
        @DefaultValue("0h") @NotNull @DurationMin(seconds = 0)
        Duration headStart,

        @DefaultValue("14d") @NotNull @DurationMin(hours = 1)
        Duration confirmWithin,

        @DefaultValue({"7d", "2d"}) @NotNull List<@DurationMin(minutes = 1) Duration> confirmReminders,

        @DefaultValue("30d") @NotNull @DurationMin(minutes = 1)
        Duration keepDrafts,

        @DefaultValue("10m") @NotNull @DurationMin(seconds = 0)
        Duration reviewMailDelay,

        @DefaultValue("3d") @NotNull List<@DurationMin(minutes = 1) Duration> reviewReminders,

        @DefaultValue("14d") @NotNull @DurationMin(minutes = 1)
        Duration invitationLifetime) {

    public CfpSettings {
        reviewReminders = List.copyOf(reviewReminders);
        confirmReminders = List.copyOf(confirmReminders);
    }
}

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
 * @param headStart how long a new call is not listed, so that subscribers are informed first
 * @param confirmWithin default period to confirm a talk; always used for alternates
 * @param confirmReminders how long before the deadline speakers are reminded to confirm
 * @param keepDrafts how long a draft of a proposal is kept after it was last saved
 * @param reviewMailDelay how long after the last assignment the mail to the reviewer is sent, so that one mail covers a whole
 *     round
 * @param reviewReminders how long before the end of scoring reviewers are reminded of missing reviews
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

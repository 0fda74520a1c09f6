package ca.roadshow.web.limit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** The rate limits. An installation's settings may replace them; an unknown name prevents the start. */
@Validated
@ConfigurationProperties(prefix = "roadshow.limits", ignoreUnknownFields = false)
record Limits(
        @NotNull @Valid Limit signInByAddress,
        @NotNull @Valid Limit signInByOrigin,
        @NotNull @Valid Limit rsvpByOrigin,
        @NotNull @Valid Limit proposalByOrigin,
        @NotNull @Valid Limit proposalByAddress,
        @NotNull @Valid Limit draftByOrigin,
        @NotNull @Valid Limit invitationByAddress,
        @NotNull @Valid Limit invitationByOrigin,
        @NotNull @Valid Limit subscriptionByOrigin,
        @NotNull @Valid Limit subscriptionByAddress,
        @NotNull @Valid Limit wrongTicketByKeeper,
        @NotNull @Valid Limit calendarByOrigin,
        @NotNull @Valid Limit lineByOrigin,
        @NotNull @Valid Limit feedbackByOrigin) {

    /** A limit: this many at once, and as many again, evenly spread over the time. */
    record Limit(
            @Min(1) @Max(1_000_000) long amount,

            @NotNull @DurationMin(seconds = 1) @DurationMax(days = 7)
            Duration per) {}

    /** @throws IllegalArgumentException if the name is unknown */
    Limit of(String name) {
        return switch (name) {
            case "sign-in-by-address" -> signInByAddress;
            case "sign-in-by-origin" -> signInByOrigin;
            case "rsvp-by-origin" -> rsvpByOrigin;
            case "proposal-by-origin" -> proposalByOrigin;
            case "proposal-by-address" -> proposalByAddress;
            case "draft-by-origin" -> draftByOrigin;
            case "invitation-by-address" -> invitationByAddress;
            case "invitation-by-origin" -> invitationByOrigin;
            case "subscription-by-origin" -> subscriptionByOrigin;
            case "subscription-by-address" -> subscriptionByAddress;
            case "wrong-ticket-by-keeper" -> wrongTicketByKeeper;
            case "calendar-by-origin" -> calendarByOrigin;
            case "line-by-origin" -> lineByOrigin;
            case "feedback-by-origin" -> feedbackByOrigin;
            default -> throw new IllegalArgumentException("There is no limit " + name);
        };
    }
}

package ca.roadshow.cfp.platform;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Calls for proposals.
 *
 * @param headStart how long after it was opened a call is not listed, so that subscribers hear of it first
 */
@Validated
@ConfigurationProperties("roadshow.cfp")
public record CfpSettings(
        @DefaultValue("0h") @NotNull @DurationMin(seconds = 0)
        Duration headStart) {}

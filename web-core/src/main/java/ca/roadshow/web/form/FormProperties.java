package ca.roadshow.web.form;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param minimumTime the least time a person needs to fill in a form; a form sent sooner is held until then; zero
 *     turns this off
 * @param mostHeld forms that a process holds at once; one more must be sent again
 * @param mostHeldByOrigin forms held at once for one network address
 */
@Validated
@ConfigurationProperties("roadshow.web.form")
record FormProperties(
        @DefaultValue("2s") @NotNull Duration minimumTime,
        @DefaultValue("500") @Min(0) int mostHeld,
        @DefaultValue("20") @Min(0) int mostHeldByOrigin) {}

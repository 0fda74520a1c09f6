package ca.roadshow.web.live;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param maxEmitters open event streams of a process; one more gets 503
 * @param maxByAddress open event streams of one network address; one more gets 429. A full room may share one
 *     address
 */
@Validated
@ConfigurationProperties("roadshow.web.live")
record LiveProperties(
        @DefaultValue("2000") @Min(1) int maxEmitters,
        @DefaultValue("500") @Min(1) int maxByAddress,
        @DefaultValue("15s") @NotNull Duration heartbeat,
        @DefaultValue("30m") @NotNull Duration timeout) {}

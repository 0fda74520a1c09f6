package ca.roadshow.registration.seatqueue;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What an installation decides about a rush.
 *
 * @param queue requests that may wait at one meetup; who comes after is asked to come back
 * @param batch requests that share a transaction at most
 * @param drains transactions that run at once in this process, no two at one meetup; each takes a connection
 * @param attempts how often a drain is tried while the store fails
 * @param patience how long a request waits for its answer
 * @param retryAfter when someone who was turned away is asked to come back
 */
@Validated
@ConfigurationProperties("roadshow.registration.seats")
record SeatProperties(
        @DefaultValue("2000") @Min(1) int queue,
        @DefaultValue("256") @Min(1) int batch,
        @DefaultValue("2") @Min(1) int drains,
        @DefaultValue("4") @Min(1) int attempts,
        @DefaultValue("20s") @NotNull Duration patience,
        @DefaultValue("2s") @NotNull Duration retryAfter) {}

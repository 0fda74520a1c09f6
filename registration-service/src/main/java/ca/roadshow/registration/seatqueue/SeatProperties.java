package ca.roadshow.registration.seatqueue;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The limits of the queue for seats.
 *
 * @param queue requests that may wait at one meetup; further requests are refused with 503
 * @param batch the most requests in one transaction
 * @param drains transactions that run at once in this process, at most one for each meetup; each uses a database
 * connection
 * @param attempts how often a transaction is tried while the database fails
 * @param patience how long a request waits for its answer
 * @param retryAfter the {@code Retry-After} of a refused request
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

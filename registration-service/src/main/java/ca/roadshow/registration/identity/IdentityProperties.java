package ca.roadshow.registration.identity;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The settings of signing in and roles.
 *
 * @param linkLifetime how long a link in a mail works
 * @param sessionLifetime how long a session lasts
 * @param keyLifetime how long one key signs
 * @param firstOrganizer the address that gets the role of network organizer at the first start, once; the role can be removed
 *     like any other
 */
@Validated
@ConfigurationProperties("roadshow.identity")
public record IdentityProperties(
        @DefaultValue("15m") @NotNull Duration linkLifetime,
        @DefaultValue("12h") @NotNull Duration sessionLifetime,
        @DefaultValue("30d") @NotNull Duration keyLifetime,
        @Nullable String firstOrganizer) {

    /** The address stays out of logs. */
    @Override
    public String toString() {
        return "IdentityProperties[" + linkLifetime + ", " + sessionLifetime + ", " + keyLifetime + "]";
    }
}

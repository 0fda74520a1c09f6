package ca.roadshow.registration.identity;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What an installation decides about signing in.
 *
 * @param linkLifetime how long a link in a mail works
 * @param sessionLifetime how long a sign-in lasts
 * @param keyLifetime how long one key signs
 * @param firstOrganizer the address of whoever organizes everything at first; given once, and taken away like any other role
 */
@Validated
@ConfigurationProperties("roadshow.identity")
record IdentityProperties(
        @DefaultValue("15m") @NotNull Duration linkLifetime,
        @DefaultValue("12h") @NotNull Duration sessionLifetime,
        @DefaultValue("30d") @NotNull Duration keyLifetime,
        @Nullable String firstOrganizer) {

    KeyTimes keyTimes() {
        return new KeyTimes(keyLifetime, sessionLifetime);
    }

    /** The address stays out of logs. */
    @Override
    public String toString() {
        return "IdentityProperties[" + linkLifetime + ", " + sessionLifetime + ", " + keyLifetime + "]";
    }
}

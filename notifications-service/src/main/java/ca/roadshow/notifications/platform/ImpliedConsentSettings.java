package ca.roadshow.notifications.platform;

import jakarta.validation.constraints.NotNull;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Mails to people who came to a meetup but did not subscribe. Canada's anti-spam law allows them for two years (section 10(10)).
 *
 * @param lasts how long after the last visit they are allowed; zero, the default, allows none
 */
@Validated
@ConfigurationProperties("roadshow.notifications.implied-consent")
public record ImpliedConsentSettings(
        @DefaultValue("0d") @NotNull Period lasts) {

    public boolean isOn() {
        return !lasts.isZero() && !lasts.isNegative();
    }
}

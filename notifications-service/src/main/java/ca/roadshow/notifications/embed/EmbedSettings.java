package ca.roadshow.notifications.embed;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The sites that may show the sign-up form.
 *
 * @param frameAncestors sources of the directive {@code frame-ancestors} (CSP Level 3, section 6.4.2), separated by spaces
 */
@Validated
@ConfigurationProperties("roadshow.notifications.embed")
record EmbedSettings(
        @DefaultValue("*") @NotNull @Pattern(regexp = "[^;,\\r\\n]+")
        String frameAncestors) {}

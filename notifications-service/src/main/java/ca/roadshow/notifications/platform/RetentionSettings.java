package ca.roadshow.notifications.platform;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long records are kept that nothing depends on any more.
 *
 * @param mails what a mail outside campaigns said, and what the mail server replied; the rest of its row stays
 * @param imports the result of an import of subscribers, with the rows that were refused
 */
@Validated
@ConfigurationProperties("roadshow.retention")
public record RetentionSettings(
        @DefaultValue("730d") @NotNull @DurationMin(days = 30)
        Duration mails,

        @DefaultValue("365d") @NotNull @DurationMin(days = 1)
        Duration imports) {}

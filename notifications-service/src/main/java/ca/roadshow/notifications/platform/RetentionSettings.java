package ca.roadshow.notifications.platform;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long records are kept that are no longer needed.
 *
 * @param mails the content of mails outside campaigns and the replies of the mail server; the other columns are kept
 * @param imports the result of an import of subscribers, with the rows that were refused
 */
@Validated
@ConfigurationProperties("roadshow.retention")
public record RetentionSettings(
        @DefaultValue("730d") @NotNull @DurationMin(days = 30)
        Duration mails,

        @DefaultValue("365d") @NotNull @DurationMin(days = 1)
        Duration imports) {}

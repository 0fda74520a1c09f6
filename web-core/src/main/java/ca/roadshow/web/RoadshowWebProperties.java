package ca.roadshow.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What an installation decides about its web side.
 *
 * @param baseUrl the one public origin, as people see it in links
 * @param linkSecret base64 of at least 32 random bytes; signed links exist only where it is set
 */
@Validated
@ConfigurationProperties("roadshow")
public record RoadshowWebProperties(
        @DefaultValue("http://localhost:8080") @NotNull URI baseUrl,
        @Nullable String linkSecret,
        @DefaultValue @Valid Web web) {

    /** The secret stays out of logs. */
    @Override
    public String toString() {
        return "RoadshowWebProperties[baseUrl=" + baseUrl + ", web=" + web + "]";
    }

    /** @param maxBody the largest request body that is read */
    public record Web(
            @DefaultValue("1MB") @NotNull DataSize maxBody,
            @DefaultValue @Valid Live live,
            @DefaultValue @Valid Form form,
            @DefaultValue MailDomains mailDomains) {}

    /** @param intranet ASCII domains that people's addresses may have, with subdomains, though they are not public */
    public record MailDomains(@DefaultValue List<String> intranet) {}

    /** @param maxEmitters open event streams a process holds; one more is answered 503 */
    public record Live(
            @DefaultValue("2000") @Min(1) int maxEmitters,
            @DefaultValue("15s") @NotNull Duration heartbeat,
            @DefaultValue("30m") @NotNull Duration timeout) {}

    /** @param minimumTime how long a person takes at least to fill in a form; zero lets everyone pass */
    public record Form(@DefaultValue("2s") @NotNull Duration minimumTime) {}
}

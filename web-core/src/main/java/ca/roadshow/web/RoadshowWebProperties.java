package ca.roadshow.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What an installation decides about its web side.
 *
 * @param baseUrl the one public origin, as people see it in links; no default, because links in mails, cookies and the issuer of
 *     sign-in tokens depend on it
 * @param linkSecret base64 of at least 32 random bytes; signed links exist only where it is set
 * @param otherLinkSecrets links signed with one of these are accepted too: former secrets, or the next one
 */
@Validated
@ConfigurationProperties("roadshow")
public record RoadshowWebProperties(
        @NotNull(message = RoadshowWebProperties.BASE_URL) URI baseUrl,
        @Nullable String linkSecret,
        @DefaultValue List<String> otherLinkSecrets,
        @DefaultValue @Valid Web web) {

    private static final String BASE_URL =
            "set roadshow.base-url to the public origin of this installation, such as https://meetups.example.org";

    public RoadshowWebProperties {
        // Absent if the setting is missing; the constraint reports it.
        if (Optional.ofNullable(baseUrl).filter(url -> !isOrigin(url)).isPresent()) {
            throw new IllegalArgumentException(baseUrl + " is not an origin: " + BASE_URL);
        }
    }

    private static boolean isOrigin(URI url) {
        var web = "https".equalsIgnoreCase(url.getScheme()) || "http".equalsIgnoreCase(url.getScheme());
        var path = Objects.requireNonNullElse(url.getRawPath(), "");
        return web
                && url.getHost() != null
                && url.getRawUserInfo() == null
                && path.matches("/?")
                && url.getRawQuery() == null
                && url.getRawFragment() == null;
    }

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

    /** @param intranet ASCII domains accepted in e-mail addresses, with subdomains, although they are not public */
    public record MailDomains(@DefaultValue List<String> intranet) {}

    /**
     * @param maxEmitters open event streams of a process; one more gets 503
     * @param maxByAddress open event streams of one network address; one more gets 429. A full room may share one
     *     address
     */
    public record Live(
            @DefaultValue("2000") @Min(1) int maxEmitters,
            @DefaultValue("500") @Min(1) int maxByAddress,
            @DefaultValue("15s") @NotNull Duration heartbeat,
            @DefaultValue("30m") @NotNull Duration timeout) {}

    /**
     * @param minimumTime the least time a person needs to fill in a form; a form sent sooner is held until then; zero
     *     turns this off
     * @param mostHeld forms that a process holds at once; one more must be sent again
     * @param mostHeldByOrigin forms held at once for one network address
     */
    public record Form(
            @DefaultValue("2s") @NotNull Duration minimumTime,
            @DefaultValue("500") @Min(0) int mostHeld,
            @DefaultValue("20") @Min(0) int mostHeldByOrigin) {}
}

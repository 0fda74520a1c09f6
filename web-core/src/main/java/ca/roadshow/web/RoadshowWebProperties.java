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
 *     sign-ins follow it
 * @param linkSecret base64 of at least 32 random bytes; signed links exist only where it is set
 * @param otherLinkSecrets links signed with one of these open too: former secrets, or the next one
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
        // Bound from outside: absent where nobody set it, which the constraint reports.
        if (Optional.ofNullable(baseUrl).filter(url -> !isOrigin(url)).isPresent()) {
            throw new IllegalArgumentException(baseUrl + " is no origin: " + BASE_URL);
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

    /** @param intranet ASCII domains that people's addresses may have, with subdomains, though they are not public */
    public record MailDomains(@DefaultValue List<String> intranet) {}

    /**
     * @param maxEmitters open event streams a process holds; one more is answered 503
     * @param maxByAddress of them for one network address; one more is answered 429. A full room behind one address
     *     must get in
     */
    public record Live(
            @DefaultValue("2000") @Min(1) int maxEmitters,
            @DefaultValue("500") @Min(1) int maxByAddress,
            @DefaultValue("15s") @NotNull Duration heartbeat,
            @DefaultValue("30m") @NotNull Duration timeout) {}

    /**
     * @param minimumTime how long a person takes at least to fill in a form; one that comes sooner is held until then, and
     *     zero lets everyone pass
     * @param mostHeld forms that a process holds at once; one more is asked to be sent again
     * @param mostHeldByOrigin how many of them one network address may have
     */
    public record Form(
            @DefaultValue("2s") @NotNull Duration minimumTime,
            @DefaultValue("500") @Min(0) int mostHeld,
            @DefaultValue("20") @Min(0) int mostHeldByOrigin) {}
}

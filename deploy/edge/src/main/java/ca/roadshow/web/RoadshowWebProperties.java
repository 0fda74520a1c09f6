package ca.roadshow.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * The settings that all processes of an installation share.
 *
 * @param baseUrl the one public origin, as people see it in links; no default, because links in mails, cookies and the issuer of
 *     sign-in tokens depend on it
 * @param linkSecret base64 of at least 32 random bytes; signed links exist only if it is set
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

    /**
     * @param maxBody the largest request body that is read
     * @param maxBodyOf the same for single paths that take files
     * @param fromOtherSites paths that accept forms of other sites; their handlers must never use a sign-in
     */
    public record Web(
            @DefaultValue("1MB") @NotNull DataSize maxBody,
            @DefaultValue Map<String, DataSize> maxBodyOf,
            @DefaultValue Set<String> fromOtherSites) {

        public Web {
            maxBodyOf = Map.copyOf(maxBodyOf);
            fromOtherSites = Set.copyOf(fromOtherSites);
        }
    }
}

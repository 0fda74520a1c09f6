package ca.roadshow.notifications.platform;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Keys that sign mails for the domain of the sender (DKIM, RFC 6376). Without keys no mail is signed.
 *
 * @param selector the key that signs; may be null if there is only one
 * @param keys files with RSA private keys (PEM, PKCS #8) by selector. Keep a former key here until all mails that it signed have
 *     arrived
 */
@ConfigurationProperties("roadshow.mail.dkim")
public record DkimSettings(
        @Nullable String selector, @DefaultValue Map<String, Path> keys) {}

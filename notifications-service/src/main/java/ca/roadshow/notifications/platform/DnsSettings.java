package ca.roadshow.notifications.platform;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The records of the sender's domain that organizers publish.
 *
 * @param check whether the page may look the records up
 * @param servers name servers to ask, for example {@code 192.0.2.1} or {@code 192.0.2.1:53}; empty to use those of the machine
 * @param timeout timeout of one query
 * @param spf the servers that may send mails for the domain, as terms of its SPF record (RFC 7208)
 * @param dmarcPolicy what receivers do with mails that fail the checks: {@code none}, {@code quarantine} or {@code reject}
 * @param dmarcReports address to which receivers send reports; null for no reports
 */
@Validated
@ConfigurationProperties("roadshow.dns")
public record DnsSettings(
        @DefaultValue("false") boolean check,
        @DefaultValue @NotNull List<String> servers,
        @DefaultValue("2s") @NotNull Duration timeout,
        @DefaultValue("mx") @NotBlank String spf,

        @DefaultValue("quarantine") @Pattern(regexp = "none|quarantine|reject")
        String dmarcPolicy,

        @Nullable String dmarcReports) {}

package ca.roadshow.notifications.dns;

import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.notifications.dns.DnsRecord.Kind;
import ca.roadshow.notifications.dns.Finding.Result;
import ca.roadshow.notifications.platform.DnsSettings;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Queries a name server on loopback. */
class RecordChecksTest {

    private static final String KEY = "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA" + "q".repeat(348);
    private static final DnsRecord DKIM =
            new DnsRecord(Kind.DKIM, "r2027._domainkey.example.org", "v=DKIM1; k=rsa; p=" + KEY);
    private static final DnsRecord SPF = new DnsRecord(Kind.SPF, "example.org", "v=spf1 mx include:send.example -all");
    private static final DnsRecord DMARC =
            new DnsRecord(Kind.DMARC, "_dmarc.mail.example.org", "v=DMARC1; p=quarantine");

    private final LoopbackDns dns = new LoopbackDns();
    private final RecordChecks checks = checks(Duration.ofSeconds(20));

    @AfterEach
    void close() {
        dns.close();
    }

    private RecordChecks checks(Duration timeout) {
        return new RecordChecks(
                new TxtLookup(new DnsSettings(true, List.of(dns.address()), timeout, "mx", "quarantine", null)));
    }

    @Test
    void findsAKeyThatIsSplitIntoSeveralStrings() {
        dns.publish(DKIM.domainName(), TxtStrings.of(DKIM.text()));
        assertThat(TxtStrings.of(DKIM.text()))
                .hasSize(2)
                .allSatisfy(each -> assertThat(each.length()).isLessThanOrEqualTo(255));
        assertThat(DKIM.isSplit()).isTrue();
        assertThat(DKIM.zoneLine())
                .startsWith("r2027._domainkey.example.org. IN TXT \"v=DKIM1; k=rsa; p=MIIB")
                .contains("\" \"");
        assertThat(checks.check(DKIM)).isEqualTo(new Finding(Result.FOUND, List.of(DKIM.text())));
    }

    @Test
    void distinguishesAnotherKeyFromTheExpectedOne() {
        dns.publish(DKIM.domainName(), List.of("v=DKIM1; p=" + KEY.substring(0, 100)));
        assertThat(checks.check(DKIM).result()).isEqualTo(Result.DIFFERS);
        dns.publish(
                DKIM.domainName(),
                List.of("k=rsa; p=" + KEY.substring(0, 60), " " + KEY.substring(60, 200), KEY.substring(200)));
        assertThat(checks.check(DKIM).result()).isEqualTo(Result.FOUND);
    }

    @Test
    void reportsAMissingNameAndAMissingRecord() {
        assertThat(checks.check(SPF)).isEqualTo(new Finding(Result.MISSING, List.of()));
        dns.publish(SPF.domainName(), List.of("google-site-verification=x"), List.of("v=spf10 -all"));
        assertThat(checks.check(SPF)).isEqualTo(new Finding(Result.MISSING, List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "v=spf1 mx include:send.example -all, FOUND",
        "V=SPF1 ip4:192.0.2.0/24 include:SEND.example +mx ~all, FOUND",
        "v=spf1 mx -all, DIFFERS",
        "v=spf1 mx include:send.example ?all, DIFFERS",
        "v=spf1 mx include:send.example, DIFFERS"
    })
    void comparesSpfTerms(String published, Result result) {
        dns.publish(SPF.domainName(), List.of("other=1"), List.of(published));
        assertThat(checks.check(SPF)).isEqualTo(new Finding(result, List.of(published)));
    }

    @Test
    void refusesTwoSpfRecords() {
        dns.publish(SPF.domainName(), List.of(SPF.text()), List.of("v=spf1 -all"));
        assertThat(checks.check(SPF).result()).isEqualTo(Result.SEVERAL);
    }

    @ParameterizedTest
    @CsvSource({"v=DMARC1; p=reject, FOUND", "v=DMARC1;p=quarantine;pct=100, FOUND", "v=DMARC1; p=none, DIFFERS"})
    void acceptsAStricterPolicyAndThatOfAParentDomain(String published, Result result) {
        dns.publish("_dmarc.example.org", List.of(published));
        assertThat(checks.check(DMARC).result()).isEqualTo(result);
        dns.publish("_dmarc.mail.example.org", List.of("v=DMARC1; p=reject"));
        assertThat(checks.check(DMARC).result()).isEqualTo(Result.FOUND);
    }

    @Test
    void reportsUnknownIfNoServerAnswers() {
        dns.ignore(SPF.domainName());
        assertThat(checks(Duration.ofMillis(200)).check(SPF)).isEqualTo(new Finding(Result.UNKNOWN, List.of()));
        dns.fail(DKIM.domainName());
        assertThat(checks.check(DKIM)).isEqualTo(new Finding(Result.UNKNOWN, List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "v=spf1 | v=spf1",
                "\"v=spf1 mx -all\" | v=spf1 mx -all",
                "\"v=DKIM1; p=AB\" CD | v=DKIM1; p=ABCD",
                "\"a \\\"b\\\" \\\\c\" \"\" d | a \"b\" \\cd"
            })
    void joinsTheStringsOfARecord(String jndi, String text) {
        assertThat(TxtStrings.joined(jndi)).isEqualTo(text);
    }
}

package ca.roadshow.web.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailDomainsTest {

    private final MailDomains domains = new MailDomains(List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "example.org",
                "example.com",
                "mail.benchmark.example",
                "university.ca",
                "xn--fa-hia.example.org",
                "example.xn--p1ai",
                "localhost.example.org",
                "mylocal.ca",
                "127.example.org"
            })
    void acceptsPublicDomains(String domain) {
        assertThat(domains.accepts(domain)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "example",
                "roadshow.localhost",
                "localhost.localdomain",
                "printer.local",
                "mail.internal",
                "mail.corp",
                "mail.lan",
                "mail.home.arpa",
                "mail.test",
                "mail.invalid",
                "mail.onion",
                "127.0.0.1",
                "10.1",
                "0x7f.0x1",
                "example.o",
                "example.c0m"
            })
    void refusesDomainsOutsidePublicDns(String domain) {
        assertThat(domains.accepts(domain)).isFalse();
    }

    @Test
    void acceptsConfiguredIntranetDomains() {
        var own = new MailDomains(List.of("localhost", " Corp.Internal "));

        assertThat(own.accepts("localhost")).isTrue();
        assertThat(own.accepts("roadshow.localhost")).isTrue();
        assertThat(own.accepts("mail.corp.internal")).isTrue();
        assertThat(own.accepts("other.internal")).isFalse();
        assertThat(own.accepts("127.0.0.1")).isFalse();
    }
}

package ca.roadshow.events.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailboxTest {

    /** The right column is the domain that browsers look up (UTS #46, non-transitional). */
    @ParameterizedTest
    @CsvSource({
        "straße.example.org, xn--strae-oqa.example.org",
        "STRAẞE.example.org, xn--strae-oqa.example.org",
        "faß.example.org, xn--fa-hia.example.org",
        "xn--fa-hia.example.org, xn--fa-hia.example.org",
        "XN--FA-HIA.Example.ORG, xn--fa-hia.example.org",
        "οδος.example.org, xn--pxavbm.example.org",
        "οδοσ.example.org, xn--pxavbq.example.org",
        "ΟΔΟΣ.example.org, xn--pxavbq.example.org",
        "نامه\u200cای.example.org, xn--mgba3gch31f060k.example.org",
        "ශ්\u200dරී.example.org, xn--10cl1a0b660p.example.org",
        "Café.Example.ORG, xn--caf-dma.example.org",
        "cafe\u0301.example.org, xn--caf-dma.example.org",
        "ada。example．org, ada.example.org",
        "ａｄａ.example.org, ada.example.org",
        "بازار.example.org, xn--mgbab2bd.example.org"
    })
    void parsesDomainLikeBrowsers(String typed, String ascii) {
        assertThat(Mailbox.read("max@" + typed)).map(Mailbox::domain).contains(ascii);
    }

    @ParameterizedTest
    @CsvSource({"straße, strasse", "faß, fass", "οδος, οδοσ", "نامه\u200cای, نامهای"})
    void distinguishesDomainsThatIdna2003MixedUp(String one, String other) {
        assertThat(Mailbox.read("max@" + one + ".example.org"))
                .isNotEqualTo(Mailbox.read("max@" + other + ".example.org"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "max",
                "@example.org",
                "max@",
                "max@example.org.",
                "max@example..org",
                "max@.example.org",
                "max@-example.org",
                "max@example-.org",
                "max@exam_ple.org",
                "max@exam ple.org",
                "max@xn--a.example.org",
                "max@xn--strasse-.example.org",
                "max@xn--zzzzzzzz999999999.example.org",
                "max@a\u200cb.example.org",
                "max@a\u200db.example.org",
                "max@\u0301a.example.org",
                "max@אa.example.org",
                "max@[127.0.0.1]",
                "max@example\u2028.org"
            })
    void refusesInvalidDomain(String address) {
        assertThat(Mailbox.read(address)).isEmpty();
    }

    @Test
    void refusesLabelsAndDomainsThatAreTooLong() {
        assertThat(Mailbox.read("max@" + "a".repeat(63) + ".org")).isPresent();
        assertThat(Mailbox.read("max@" + "a".repeat(64) + ".org")).isEmpty();
        assertThat(Mailbox.read("max@" + "ü".repeat(60) + ".org")).isEmpty();
        assertThat(Mailbox.read("max@" + "a.".repeat(125) + "org")).isPresent();
        assertThat(Mailbox.read("max@" + "a.".repeat(126) + "org")).isEmpty();
    }

    @Test
    void keepsCaseOfLocalPartForMailButNotForId() {
        var typed = Mailbox.read(" Max.Mustermann@Straße.Example.org ").orElseThrow();

        assertThat(typed.address()).isEqualTo("Max.Mustermann@xn--strae-oqa.example.org");
        assertThat(typed.key()).isEqualTo("max.mustermann@xn--strae-oqa.example.org");
    }

    @Test
    void checksLengthOfDomainBeforeParsing() {
        assertThat(Mailbox.read("max@" + "ü".repeat(1_000_000) + ".example.org"))
                .isEmpty();
    }
}

package ca.roadshow.notifications.dns;

import static ca.roadshow.notifications.mail.MailFixture.someone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ca.roadshow.events.person.AddressIds;
import ca.roadshow.notifications.NotificationsUnderTest;
import ca.roadshow.notifications.dns.DkimKeys.DkimKey;
import ca.roadshow.notifications.dns.DnsRecord.Kind;
import ca.roadshow.notifications.dns.Finding.Result;
import ca.roadshow.notifications.platform.DnsSettings;
import ca.roadshow.notifications.platform.MailSettings;
import ca.roadshow.testkit.SignedInPeople;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@NotificationsUnderTest
class SenderDomainIT {

    @Autowired
    MockMvcTester http;

    @Autowired
    DataSource database;

    @Autowired
    AddressIds addressIds;

    @Autowired
    MailSettings mail;

    @Autowired
    LoopbackDns dns;

    @ParameterizedTest
    @CsvSource({
        "en, Sender domain, Found: the record is published., 'Different: the published record has another text.'",
        "fr, Le domaine d’envoi, l’enregistrement est publié., 'l’enregistrement publié a un autre texte.'"
    })
    void showsTheRecordsAndWhetherTheyArePublished(String language, String title, String found, String differs) {
        dns.publish("meetups.example.org", List.of("v=spf1 mx -all"));
        dns.publish("_dmarc.meetups.example.org", List.of("v=DMARC1; p=none"));
        var path = "/organizer/mails/sender?lang=" + language;
        assertThat(get("*", path))
                .hasStatusOk()
                .bodyText()
                .contains(title, "hello@meetups.example.org")
                .contains("meetups.example.org. IN TXT &quot;v=spf1 mx -all&quot;")
                .contains("_dmarc.meetups.example.org. IN TXT &quot;v=DMARC1; p=quarantine&quot;")
                .doesNotContain(found, differs);
        assertThat(get("*", path + "&check=true")).hasStatusOk().bodyText().contains(found, differs, "p=none");
        assertThat(get("*", "/organizer/mails?lang=" + language)).bodyText().contains("/organizer/mails/sender");
    }

    @Test
    void isOpenToOrganizersOfTheNetworkOnly() {
        assertThat(get("community-ottawa", "/organizer/mails/sender")).hasStatus(403);
        assertThat(get("community-ottawa", "/organizer/mails"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("mails/sender");
    }

    @Test
    void sendsNoQueriesByDefault() {
        var settings = new Binder(new MapConfigurationPropertySource(Map.of()))
                .bindOrCreate("roadshow.dns", DnsSettings.class);
        assertThat(settings.check()).isFalse();
        assertThat(pages(false).show(true).getModel()).doesNotContainKey("findings");
        assertThat(pages(true).show(false).getModel()).doesNotContainKey("findings");
    }

    @Test
    @SuppressWarnings("unchecked")
    void checksEveryRecord() {
        dns.publish("meetups.example.org", List.of("v=spf1 mx -all"));
        dns.publish("_dmarc.meetups.example.org", List.of("v=DMARC1; p=none"));
        var findings = (Map<DnsRecord, Finding>)
                Objects.requireNonNull(pages(true).show(true).getModel().get("findings"));
        assertThat(findings.entrySet())
                .extracting(
                        each -> each.getKey().kind(), each -> each.getValue().result())
                .containsExactly(
                        tuple(Kind.SPF, Result.FOUND),
                        tuple(Kind.DKIM, Result.MISSING),
                        tuple(Kind.DMARC, Result.DIFFERS));
    }

    private SenderDomainPages pages(boolean check) {
        var settings = new DnsSettings(check, List.of(dns.address()), Duration.ofSeconds(20), "mx", "quarantine", null);
        DkimKeys keys = () -> List.of(new DkimKey("r2027", "ed25519", "11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="));
        return new SenderDomainPages(
                new SenderRecords(mail, settings, keys), new RecordChecks(new TxtLookup(settings)), mail, settings);
    }

    private MvcTestResult get(String scope, String path) {
        var people = new SignedInPeople(database, "https://meetups.example.org");
        var person = addressIds.of(someone("organizer")).value();
        people.grant(person, "ORGANIZER", scope);
        return http.get()
                .uri(path)
                .cookie(new Cookie(people.cookieName(), people.token(person)))
                .exchange();
    }
}

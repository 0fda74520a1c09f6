package ca.roadshow.notifications.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class MailSettingsTest {

    @ParameterizedTest
    @CsvSource({
        "Roadshow, '420, rue Guy, Montréal (Québec) H3J 1S6', true",
        "Roadshow, 'PO Box 12, Ottawa', true",
        "Roadshow, localhost, false",
        "Roadshow, Montréal, false",
        "Roadshow, 'somewhere in Montréal', false",
        "Roadshow, '1 2', false",
        "' ', '420, rue Guy, Montréal (Québec) H3J 1S6', false"
    })
    void requiresANameAndAPostalAddress(String name, String address, boolean identified) {
        var properties = Map.of(
                "roadshow.mail.from-address", "hello@example.org",
                "roadshow.mail.from-name", name,
                "roadshow.mail.postal-address", address);
        var settings = new Binder(new MapConfigurationPropertySource(properties))
                .bind("roadshow.mail", MailSettings.class)
                .get();
        assertThat(settings.identifiesSender()).isEqualTo(identified);
    }
}

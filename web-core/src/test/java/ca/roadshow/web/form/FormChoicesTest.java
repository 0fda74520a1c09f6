package ca.roadshow.web.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import ca.roadshow.web.locale.Dates;
import ca.roadshow.web.locale.Zones;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.StaticMessageSource;

class FormChoicesTest {

    private static final ZoneId TORONTO = ZoneId.of("America/Toronto");

    private final StaticMessageSource messages = new StaticMessageSource();
    private final FormChoices choices = new FormChoices(new Dates(), messages);

    @BeforeEach
    void speakEnglish() {
        LocaleContextHolder.setLocale(Locale.CANADA);
        messages.addMessage("part.which-of-two.choose", Locale.CANADA, "Choose a time");
        messages.addMessage("network", Locale.CANADA, "The whole network");
        messages.addMessage("kind.talk", Locale.CANADA, "Talk");
        messages.addMessage("kind.demo", Locale.CANADA, "Demo");
    }

    @AfterEach
    void forgetTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void offersTheZonesOfCanada() {
        assertThat(choices.zones(null, FormChoices::city).entrySet())
                .extracting(Map.Entry::getKey)
                .containsExactlyElementsOf(Zones.OF_CANADA);
        assertThat(choices.zones(null, FormChoices::city))
                .contains(entry("America/St_Johns", "Newfoundland Time (St Johns)"));
        assertThat(choices.zones("America/Toronto", ZoneId::getId))
                .containsOnlyKeys(Zones.OF_CANADA)
                .containsEntry("America/Toronto", "Eastern Time (America/Toronto)");
    }

    @Test
    void offersChosenZoneOutsideCanada() {
        assertThat(choices.zones("Europe/Paris", FormChoices::city).entrySet())
                .hasSize(Zones.OF_CANADA.size() + 1)
                .last()
                .isEqualTo(entry("Europe/Paris", "Central European Time (Paris)"));
        assertThat(choices.zones("Mars/Base", FormChoices::city)).contains(entry("Mars/Base", "Mars/Base"));
    }

    @Test
    void offersRepeatedHoursByOffset() {
        assertThat(choices.repeatedHours("2027-11-07T01:30", TORONTO))
                .containsExactly(
                        entry("", "Choose a time"),
                        entry("-04:00", "Eastern Daylight Saving Time (UTC\u221204:00)"),
                        entry("-05:00", "Eastern Standard Time (UTC\u221205:00)"));
        assertThat(choices.repeatedHours("2027-11-07T03:30", TORONTO)).isEmpty();
        assertThat(choices.repeatedHours("2027-11-07T01:30", ZoneId.of("America/Regina")))
                .isEmpty();
        assertThat(choices.repeatedHours("soon", TORONTO)).isEmpty();
        assertThat(choices.repeatedHours("nullT01:30", TORONTO)).isEmpty();
        assertThat(choices.repeatedHours(null, TORONTO)).isEmpty();
    }

    @Test
    void takesLabelsFromMessages() {
        assertThat(choices.named("kind.", List.of("talk", "demo")))
                .containsExactly(entry("talk", "Talk"), entry("demo", "Demo"));
    }

    @Test
    void offersEmptyValueFirstOrLast() {
        var others = Map.of("ottawa", "Ottawa");
        assertThat(choices.blankFirst("network", others))
                .containsExactly(entry("", "The whole network"), entry("ottawa", "Ottawa"));
        assertThat(choices.blankLast(others, "network"))
                .containsExactly(entry("ottawa", "Ottawa"), entry("", "The whole network"));
    }

    @Test
    void namesEachLanguageInThatLanguage() {
        assertThat(FormChoices.languages()).containsExactly(entry("en", "English"), entry("fr", "Français"));
    }
}

package ca.roadshow.registration.meetup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ca.roadshow.registration.community.Slug;
import ca.roadshow.registration.meetup.seats.PartySize;
import ca.roadshow.registration.meetup.seats.RsvpId;
import ca.roadshow.registration.roadshow.Season;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlugAndIdsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Ottawa",
                "ottawa-",
                "-ottawa",
                "ottawa--1",
                "québec",
                "a b",
                "meetup-ottawa",
                "community-ottawa",
                "roadshow-2027"
            })
    void refusesInvalidSlug(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Slug(text));
    }

    @Test
    void prefixesIdsByTheirType() {
        assertThat(MeetupId.of(new Slug("ottawa-2027-01"))).hasToString("meetup-ottawa-2027-01");
        assertThatIllegalArgumentException().isThrownBy(() -> new MeetupId("rsvp-1"));
        assertThatIllegalArgumentException().isThrownBy(() -> new RsvpId("meetup-1"));
    }

    @Test
    void convertsNamesToAscii() {
        assertThat(Slug.of("Saint-Jérôme & Cœur")).map(Slug::value).contains("saint-jerome-coeur");
        assertThat(Slug.of("Łódź")).map(Slug::value).contains("lodz");
        assertThat(Slug.of("🍁")).isEmpty();
        assertThat(Slug.of("Meetup Ottawa")).isEmpty();
    }

    @Test
    void limitsPartiesToFivePeople() {
        assertThat(new PartySize(5).people()).isEqualTo(5);
        assertThatIllegalArgumentException().isThrownBy(() -> new PartySize(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new PartySize(6));
    }

    @Test
    void knowsLastDayOfSeason() {
        assertThat(new Season("2018-Q2").lastDay()).isEqualTo(LocalDate.of(2018, 6, 30));
        assertThatIllegalArgumentException().isThrownBy(() -> new Season("2018-Q5"));
    }
}

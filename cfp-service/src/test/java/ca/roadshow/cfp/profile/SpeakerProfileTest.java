package ca.roadshow.cfp.profile;

import static ca.roadshow.cfp.profile.ProfileFixture.save;
import static ca.roadshow.cfp.profile.ProfileFixture.saved;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.roadshow.cfp.profile.Profile.Affiliation;
import ca.roadshow.cfp.profile.ProfileRequest.AffiliationRow;
import ca.roadshow.web.form.Words;
import ca.roadshow.web.problem.ProblemException;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpeakerProfileTest {

    private static final LocalDate MAY = LocalDate.of(2027, 5, 4);

    private final FixtureConfiguration<SpeakerProfile> fixture = new AggregateTestFixture<>(SpeakerProfile.class);

    @Nested
    class Save {

        @Test
        void savesAndReplaces() {
            fixture.givenNoPriorActivity()
                    .when(save(0))
                    .expectEvents(saved(1))
                    .expectResultMessagePayload(ProfileResult.DONE);
            fixture.given(saved(1)).when(save(1)).expectEvents(saved(2));
        }

        @Test
        void refusesAnOlderVersion() {
            fixture.given(saved(1), saved(2))
                    .when(save(1))
                    .expectNoEvents()
                    .expectResultMessagePayload(ProfileResult.STALE);
        }
    }

    @Nested
    class Affiliations {

        @Test
        void returnTheAffiliationOnADay() {
            var profile = profile(
                    new Affiliation("Harbour Labs", null, MAY.minusDays(1)), new Affiliation("Tide", MAY, null));
            assertThat(profile.affiliation(MAY.minusDays(1))).contains("Harbour Labs");
            assertThat(profile.affiliation(MAY)).contains("Tide");
        }

        @Test
        void areEmptyBeforeTheFirst() {
            assertThat(profile(new Affiliation("Tide", MAY, null)).affiliation(MAY.minusDays(1)))
                    .isEmpty();
        }

        private static Profile profile(Affiliation... affiliations) {
            return new Profile("Amina", null, null, List.of(affiliations), List.of(), false);
        }
    }

    @Nested
    class Reading {

        @Test
        void keepsValidInput() {
            var row = new AffiliationRow(" Tide ", "2027-05-04", "");
            var read = ProfileReader.read(new ProfileRequest(
                    " Amina ",
                    "she/her",
                    new Words(null, "Marin"),
                    List.of(row, AffiliationRow.BLANK),
                    List.of("", "https://example.org/amina"),
                    true,
                    0));
            assertThat(read.name()).isEqualTo("Amina");
            assertThat(read.affiliations()).containsExactly(new Affiliation("Tide", MAY, null));
            assertThat(read.links()).containsExactly("https://example.org/amina");
            assertThat(read.firstTime()).isTrue();
            assertThat(ProfileReader.read(ProfileRequest.of(read, 1))).isEqualTo(read);
        }

        @ParameterizedTest
        @CsvSource({
            "name required, '', 2027-05-04, , https://example.org",
            "affiliations[0].from date-invalid, Amina, May, , https://example.org",
            "affiliations[0].from date-invalid, Amina, 0001-01-01, , https://example.org",
            "affiliations[0].until date-before, Amina, 2027-05-04, 2027-05-03, https://example.org",
            "links[0] url-invalid, Amina, 2027-05-04, , javascript:alert(1)"
        })
        void refusesInvalidInput(String wrong, String name, String from, @Nullable String until, String link) {
            var request = new ProfileRequest(
                    name, null, null, List.of(new AffiliationRow("Tide", from, until)), List.of(link), null, 0);
            assertThatThrownBy(() -> ProfileReader.read(request))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            problem -> assertThat(problem.fieldCodes()).containsExactly(wrong));
        }
    }

    @Test
    void hasAnIdOfItsPerson() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ProfileId("addr-1"));
    }
}

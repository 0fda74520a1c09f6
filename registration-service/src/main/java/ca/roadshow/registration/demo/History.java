package ca.roadshow.registration.demo;

import ca.roadshow.events.contract.Bilingual;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The imported parts of {@code roadshow-history.json}. */
record History(
        List<City> communities,
        List<Organization> organizations,
        List<Someone> people,
        List<Talk> talks,
        List<Series> roadshows,
        List<Conference> conferences) {

    record City(
            String slug,
            String city,
            String province,
            Bilingual name,
            String timezone,
            @Nullable String url) {}

    record Organization(String slug, String name) {}

    record Someone(String slug, String name, @Nullable String organization) {}

    record Talk(
            String slug,
            Bilingual title,
            List<String> speakers,
            @Nullable Bilingual summary,
            @Nullable String slidesUrl,
            @Nullable String videoUrl,
            String language) {}

    record Series(
            String slug,
            Bilingual name,
            String season,
            Period period,
            String organizer,
            List<Stop> meetups,
            List<String> sponsors) {}

    record Period(@Nullable LocalDate from, @Nullable LocalDate to) {}

    record Stop(
            String slug,
            String community,
            String host,
            @Nullable LocalDate date,
            List<String> talks) {}

    record Conference(
            String slug,
            Bilingual name,
            LocalDate date,
            Attendance attendance,
            @Nullable String url,
            @Nullable String videoUrl,
            List<Slot> talks,
            List<String> sponsors,
            List<Thanks> thanks) {}

    record Attendance(int atLeast) {}

    record Slot(String talk, String kind) {}

    record Thanks(String organization, @JsonProperty("for") Bilingual reason) {}
}

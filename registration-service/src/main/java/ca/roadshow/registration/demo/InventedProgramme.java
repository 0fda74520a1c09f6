package ca.roadshow.registration.demo;

import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.registration.community.CommunityId;
import ca.roadshow.registration.community.Slug;
import ca.roadshow.registration.meetup.MeetupCommand.ScheduleMeetup;
import ca.roadshow.registration.meetup.MeetupId;
import ca.roadshow.registration.meetup.content.Kind;
import ca.roadshow.registration.meetup.content.MeetupContent;
import ca.roadshow.registration.meetup.content.Session;
import ca.roadshow.registration.meetup.content.Session.Speaker;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Invented upcoming meetups: one in each city in the second and third week of next month, and a conference in the next
 * June that is at least 90 days ahead. Slugs contain the month or year, so a restart creates no duplicates.
 */
final class InventedProgramme {

    private static final ZoneId ZONE = ZoneId.of("America/Toronto");
    private static final LocalTime SIX = LocalTime.of(18, 0);
    private static final LocalTime HALF_PAST_EIGHT = LocalTime.of(20, 30);
    private static final int SEATS = 60;
    private static final int SEATS_IN_MONTREAL = 5;
    private static final int SEATS_AT_CONFERENCE = 200;
    private static final int DAYS_AHEAD = 90;

    private static final Bilingual INVENTED = Bilingual.both(
            "An invented meetup, so that this demonstration has a future. Nobody will be at the door.",
            "Un meetup inventé, pour que cette démonstration ait un avenir. Personne ne sera à la porte.");

    private static final List<Session> EVENING = List.of(
            session(
                    "update",
                    Bilingual.both("What is new since last time", "Quoi de neuf depuis la dernière fois"),
                    "Ada Démo"),
            session(
                    "talk",
                    Bilingual.both("The evening’s invented talk", "La présentation inventée de la soirée"),
                    "Rémi Exemple"),
            session("break", Bilingual.both("Pizza", "Pizza"), null),
            session("lightning", Bilingual.both("Five minutes each", "Cinq minutes chacun"), null));

    private final Instant now;
    private final LocalDate today;

    InventedProgramme(Instant now) {
        this.now = now;
        this.today = LocalDate.ofInstant(now, ZONE);
    }

    Stream<Object> commands() {
        var tuesday = YearMonth.from(today)
                .plusMonths(1)
                .atDay(1)
                .with(TemporalAdjusters.dayOfWeekInMonth(2, DayOfWeek.TUESDAY));
        return Stream.of(
                evening(
                        "montreal",
                        tuesday,
                        SEATS_IN_MONTREAL,
                        Bilingual.both("Small room, big clusters", "Petite salle, grandes grappes"),
                        "Atelier Démo, 1 rue Inventée, Montréal"),
                evening(
                        "quebec-city",
                        tuesday.plusDays(1),
                        SEATS,
                        new Bilingual(null, "Observer une grappe sans la toucher"),
                        "Salle Démo, 2 rue Inventée, Québec"),
                evening(
                        "ottawa",
                        tuesday.plusDays(2),
                        SEATS,
                        Bilingual.both("Upgrades without a weekend", "Mettre à niveau sans y passer la fin de semaine"),
                        "Demo Hall, 3 Invented Street, Ottawa"),
                evening(
                        "toronto",
                        tuesday.plusDays(7),
                        SEATS,
                        Bilingual.both("What the scheduler knows", "Ce que sait l’ordonnanceur"),
                        "Demo Loft, 4 Invented Avenue, Toronto"),
                evening(
                        "kitchener-waterloo",
                        tuesday.plusDays(8),
                        SEATS,
                        new Bilingual("Operators, explained over pizza", null),
                        "Demo Garage, 5 Invented Road, Kitchener"),
                conference());
    }

    private Object evening(String city, LocalDate day, int seats, Bilingual title, String venue) {
        return scheduled(
                city + "-" + YearMonth.from(day),
                Kind.MEETUP,
                title,
                city,
                venue,
                day,
                SIX,
                HALF_PAST_EIGHT,
                seats,
                EVENING);
    }

    private Object conference() {
        var day = secondThursdayOfJune(today.getYear());
        if (day.isBefore(today.plusDays(DAYS_AHEAD))) {
            day = secondThursdayOfJune(today.getYear() + 1);
        }
        return scheduled(
                "cloud-native-day-" + day.getYear(),
                Kind.CONFERENCE,
                Bilingual.both("Cloud Native Day " + day.getYear(), "Cloud Native Day " + day.getYear()),
                "montreal",
                "Palais Démo, 6 place Inventée, Montréal",
                day,
                LocalTime.of(9, 0),
                LocalTime.of(17, 0),
                SEATS_AT_CONFERENCE,
                List.of());
    }

    private static LocalDate secondThursdayOfJune(int year) {
        return LocalDate.of(year, 6, 1).with(TemporalAdjusters.dayOfWeekInMonth(2, DayOfWeek.THURSDAY));
    }

    private Object scheduled(
            String name,
            Kind kind,
            Bilingual title,
            String city,
            String venue,
            LocalDate day,
            LocalTime from,
            LocalTime to,
            int seats,
            List<Session> agenda) {
        var slug = Slug.of(name).orElseThrow();
        return new ScheduleMeetup(
                MeetupId.of(slug),
                slug,
                kind,
                title,
                CommunityId.of(new Slug(city)),
                null,
                "Roadshow Démo",
                venue,
                day.atTime(from).atZone(ZONE).toInstant(),
                day.atTime(to).atZone(ZONE).toInstant(),
                ZONE,
                seats,
                MeetupContent.of(INVENTED, agenda),
                now);
    }

    private static Session session(String kind, Bilingual title, @Nullable String speaker) {
        var speakers = speaker == null ? List.<Speaker>of() : List.of(new Speaker(speaker, "Roadshow Démo"));
        return new Session(kind, title, null, speakers, "en", null, null);
    }
}

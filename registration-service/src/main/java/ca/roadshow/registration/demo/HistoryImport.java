package ca.roadshow.registration.demo;

import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.registration.community.CommunityCommand.FoundCommunity;
import ca.roadshow.registration.community.CommunityId;
import ca.roadshow.registration.community.Slug;
import ca.roadshow.registration.demo.History.City;
import ca.roadshow.registration.demo.History.Conference;
import ca.roadshow.registration.demo.History.Series;
import ca.roadshow.registration.demo.History.Stop;
import ca.roadshow.registration.demo.History.Talk;
import ca.roadshow.registration.meetup.MeetupCommand.RecordPastMeetup;
import ca.roadshow.registration.meetup.MeetupId;
import ca.roadshow.registration.meetup.content.Kind;
import ca.roadshow.registration.meetup.content.MeetupContent;
import ca.roadshow.registration.meetup.content.Session;
import ca.roadshow.registration.meetup.content.Session.Speaker;
import ca.roadshow.registration.roadshow.RoadshowCommand.PlanRoadshow;
import ca.roadshow.registration.roadshow.RoadshowId;
import ca.roadshow.registration.roadshow.Season;
import ca.roadshow.web.locale.Zones;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Converts the history to commands. */
final class HistoryImport {

    private final History history;
    private final Map<String, City> cities;
    private final Map<String, String> organizations;
    private final Map<String, History.Someone> people;
    private final Map<String, Talk> talks;

    HistoryImport(History history) {
        this.history = history;
        this.cities = history.communities().stream().collect(Collectors.toMap(City::slug, Function.identity()));
        this.organizations = history.organizations().stream()
                .collect(Collectors.toMap(History.Organization::slug, History.Organization::name));
        this.people = history.people().stream().collect(Collectors.toMap(History.Someone::slug, Function.identity()));
        this.talks = history.talks().stream().collect(Collectors.toMap(Talk::slug, Function.identity()));
    }

    Stream<Object> commands() {
        return Stream.of(
                        history.communities().stream().map(this::found),
                        history.roadshows().stream().map(this::plan),
                        history.roadshows().stream()
                                .flatMap(series -> series.meetups().stream().map(stop -> record(series, stop))),
                        history.conferences().stream().map(this::record))
                .flatMap(Function.identity());
    }

    private Object found(City city) {
        var slug = new Slug(city.slug());
        return new FoundCommunity(
                CommunityId.of(slug),
                slug,
                city.name(),
                CityNames.of(city.slug(), city.city()),
                city.province(),
                Zones.require(city.timezone()),
                city.url());
    }

    private Object plan(Series series) {
        var slug = new Slug(series.slug());
        return new PlanRoadshow(
                RoadshowId.of(slug),
                slug,
                series.name(),
                new Season(series.season()),
                series.period().from(),
                series.period().to(),
                organization(series.organizer()),
                series.sponsors().stream().map(this::organization).toList());
    }

    private Object record(Series series, Stop stop) {
        var slug = new Slug(stop.slug());
        var city = Objects.requireNonNull(cities.get(stop.community()));
        var agenda =
                stop.talks().stream().map(talk -> session(talk, kindOf(talk))).toList();
        return new RecordPastMeetup(
                MeetupId.of(slug),
                slug,
                Kind.MEETUP,
                titled(city, new Season(series.season())),
                CommunityId.of(new Slug(city.slug())),
                RoadshowId.of(new Slug(series.slug())),
                organization(stop.host()),
                stop.date(),
                new Season(series.season()),
                Zones.require(city.timezone()),
                null,
                new MeetupContent(null, agenda, List.of(), null, null, null));
    }

    private Object record(Conference conference) {
        var slug = new Slug(conference.slug());
        var montreal = Objects.requireNonNull(cities.get("montreal"));
        var quarter = (conference.date().getMonthValue() + 2) / 3;
        return new RecordPastMeetup(
                MeetupId.of(slug),
                slug,
                Kind.CONFERENCE,
                conference.name(),
                CommunityId.of(new Slug(montreal.slug())),
                null,
                null,
                conference.date(),
                new Season(conference.date().getYear() + "-Q" + quarter),
                Zones.require(montreal.timezone()),
                conference.attendance().atLeast(),
                new MeetupContent(
                        null,
                        conference.talks().stream()
                                .map(slot -> session(slot.talk(), slot.kind()))
                                .toList(),
                        conference.sponsors().stream().map(this::organization).toList(),
                        thanks(conference),
                        conference.url(),
                        conference.videoUrl()));
    }

    private Bilingual titled(City city, Season season) {
        return Bilingual.both(
                city.name().in("en") + ", " + SeasonNames.english(season),
                city.name().in("fr") + ", " + SeasonNames.french(season));
    }

    private Session session(String slug, String kind) {
        var talk = Objects.requireNonNull(talks.get(slug), slug);
        return new Session(
                kind,
                talk.title(),
                talk.summary(),
                talk.speakers().stream().map(this::speaker).toList(),
                talk.language(),
                talk.slidesUrl(),
                talk.videoUrl());
    }

    private Speaker speaker(String slug) {
        var someone = Objects.requireNonNull(people.get(slug), slug);
        return new Speaker(
                someone.name(),
                Optional.ofNullable(someone.organization())
                        .map(this::organization)
                        .orElse(null));
    }

    private static String kindOf(String talkSlug) {
        return talkSlug.endsWith("-update") || talkSlug.contains("-update-") ? "update" : "talk";
    }

    /** Formats a sponsor, for example {@code Pizzeria Bros: lunch}. */
    private @Nullable Bilingual thanks(Conference conference) {
        if (conference.thanks().isEmpty()) {
            return null;
        }
        var first = conference.thanks().getFirst();
        var to = organization(first.organization());
        return Bilingual.both(
                to + " (" + first.reason().in("en") + ")",
                to + " (" + first.reason().in("fr") + ")");
    }

    private String organization(String slug) {
        return Objects.requireNonNull(organizations.get(slug), slug);
    }
}

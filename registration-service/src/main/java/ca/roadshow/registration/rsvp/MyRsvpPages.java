package ca.roadshow.registration.rsvp;

import ca.roadshow.events.person.AddressId;
import ca.roadshow.registration.meetup.seats.RsvpStatus;
import ca.roadshow.registration.programme.FindMeetups;
import ca.roadshow.registration.programme.MeetupView;
import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.Rule;
import ca.roadshow.web.access.SignedIn;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.ModelAndView;

/** The RSVPs of the signed-in person: a part of their page, and a page of its own for browsers without JavaScript. */
@Controller
@Access(Rule.SIGNED_IN)
class MyRsvpPages {

    private record Row(String rsvpId, String meetupId, RsvpStatus status) {}

    private final JdbcClient jdbc;
    private final FindMeetups meetups;
    private final RsvpLinks links;
    private final Clock clock;

    MyRsvpPages(JdbcClient jdbc, FindMeetups meetups, RsvpLinks links, Clock clock) {
        this.jdbc = jdbc;
        this.meetups = meetups;
        this.links = links;
        this.clock = clock;
    }

    @GetMapping("/my/rsvps")
    ModelAndView mine(
            SignedIn person,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return new ModelAndView(part == null ? "rsvp/mine" : "rsvp/mine :: list")
                .addObject("rsvps", rsvps(person.id()));
    }

    /** Upcoming RSVPs soonest first, then past ones latest first. */
    private List<MyRsvp> rsvps(AddressId person) {
        var now = clock.instant();
        var bySoonest = Comparator.comparing((MyRsvp mine) -> mine.meetup().sortsAt());
        var all = rows(person).stream().flatMap(this::withMeetup).toList();
        return Stream.concat(
                        all.stream()
                                .filter(mine -> mine.meetup().isUpcomingAt(now))
                                .sorted(bySoonest),
                        all.stream()
                                .filter(mine -> !mine.meetup().isUpcomingAt(now))
                                .sorted(bySoonest.reversed()))
                .toList();
    }

    /** Excludes RSVPs from before the person was erased. */
    private List<Row> rows(AddressId person) {
        return jdbc.sql("""
            select rsvp_id, meetup_id, status from rsvp_view_v1 mine where address_id = ?
                and exists (select 1 from person_key own where own.person_id = mine.contact ->> 'personId'
                    and own.key_id = mine.contact ->> 'keyId')\
            """)
                .param(person.value())
                .query((row, _) -> new Row(row.getString(1), row.getString(2), RsvpStatus.valueOf(row.getString(3))))
                .list();
    }

    private Stream<MyRsvp> withMeetup(Row row) {
        return meetups.byIdOrSlug(row.meetupId()).stream()
                .map((MeetupView meetup) ->
                        new MyRsvp(meetup, row.status(), links.ownPath(meetup.slug(), row.rsvpId())));
    }
}

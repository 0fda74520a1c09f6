package ca.roadshow.web.calendar;

import ca.roadshow.web.locale.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.parameter.TzId;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Transp;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.Version;
import net.fortuna.ical4j.model.property.XProperty;
import org.jspecify.annotations.Nullable;

/**
 * Writes entries as iCalendar text with ical4j. This class adds time zones, which ical4j leaves out, and folding, for
 * which ical4j counts characters instead of octets. Tests read the text with biweekly, an independent library.
 */
public final class CalendarWriter {

    private static final String PRODUCT = "-//Roadshow//Roadshow//EN";
    private static final Duration AROUND_A_CHANGE = Duration.ofHours(12);

    private CalendarWriter() {}

    /** Writes one entry for everyone (METHOD:PUBLISH). */
    public static String published(CalendarEntry entry, CalendarAddress organizer) {
        return calendar("PUBLISH", List.of(), List.of(entry), organizer, null);
    }

    /**
     * Writes a feed for subscriptions.
     *
     * @param again how long a calendar may wait before it reads the feed again
     */
    public static String feed(
            String name, Language language, List<CalendarEntry> entries, CalendarAddress organizer, Duration again) {
        var line = CalendarText.oneLine(name);
        List<Property> about = List.of(
                new net.fortuna.ical4j.model.property.Name(language(language), line),
                new XProperty("X-WR-CALNAME", line),
                new RefreshInterval(parameters(Value.DURATION), again.toString()),
                new XProperty("X-PUBLISHED-TTL", again.toString()));
        return calendar("PUBLISH", about, entries, organizer, null);
    }

    /**
     * Writes an entry for a person with a seat (METHOD:REQUEST). Asks for no answer, because the person has accepted
     * already.
     */
    public static String invitation(CalendarEntry entry, CalendarAddress organizer, CalendarAddress attendee) {
        return calendar("REQUEST", List.of(), List.of(entry), organizer, attendee);
    }

    /** Writes a cancellation of that entry (METHOD:CANCEL), after the seat was released or the meetup called off. */
    public static String cancellation(CalendarEntry entry, CalendarAddress organizer, CalendarAddress attendee) {
        return calendar("CANCEL", List.of(), List.of(entry), organizer, attendee);
    }

    private static String calendar(
            String method,
            List<Property> about,
            List<CalendarEntry> entries,
            CalendarAddress organizer,
            @Nullable CalendarAddress attendee) {
        var head = Stream.concat(
                        Stream.of(new ProdId(PRODUCT), new Version(new ParameterList(), "2.0"), new Method(method)),
                        about.stream())
                .toList();
        var parts = Stream.concat(
                        zones(entries).stream(),
                        entries.stream().map(entry -> event(entry, method, organizer, attendee)))
                .toList();
        var calendar = new net.fortuna.ical4j.model.Calendar(
                new PropertyList(head), new ComponentList<CalendarComponent>(parts));
        return CalendarText.folded(calendar.toString());
    }

    private static List<CalendarComponent> zones(List<CalendarEntry> entries) {
        var named = new LinkedHashSet<ZoneId>();
        entries.forEach(entry -> {
            if (isClear(entry.startsAt(), entry.zone()) || isClear(entry.endsAt(), entry.zone())) {
                named.add(entry.zone());
            }
        });
        return named.stream()
                .<CalendarComponent>map(zone -> zone(zone, entries))
                .toList();
    }

    private static CalendarComponent zone(ZoneId zone, List<CalendarEntry> entries) {
        var inZone = entries.stream().filter(entry -> entry.zone().equals(zone)).toList();
        var from = inZone.stream().map(CalendarEntry::startsAt).min(Comparator.naturalOrder());
        var to = inZone.stream().map(CalendarEntry::endsAt).max(Comparator.naturalOrder());
        return new ZoneRulesComponent(zone, from.orElseThrow(), to.orElseThrow()).component();
    }

    private static CalendarComponent event(
            CalendarEntry entry, String method, CalendarAddress organizer, @Nullable CalendarAddress attendee) {
        var told = new ArrayList<Property>();
        told.add(new Uid(entry.uid()));
        told.add(new Sequence(Math.toIntExact(entry.sequence())));
        told.add(new DtStamp(entry.changedAt()));
        told.add(new LastModified(entry.changedAt()));
        told.add(start(entry.startsAt(), entry.zone()));
        told.add(end(entry.endsAt(), entry.zone()));
        told.add(new Summary(language(entry.language()), CalendarText.oneLine(entry.summary())));
        if (entry.venue() != null) {
            told.add(new Location(CalendarText.oneLine(entry.venue())));
        }
        if (entry.description() != null) {
            told.add(new Description(language(entry.language()), CalendarText.lines(entry.description())));
        }
        told.add(new Url(entry.url()));
        var over = entry.calledOff() || method.equals("CANCEL");
        told.add(new Status(over ? "CANCELLED" : "CONFIRMED"));
        told.add(new Transp(over ? "TRANSPARENT" : "OPAQUE"));
        told.add(new Organizer(parameters(name(organizer)), organizer.mailto()));
        if (attendee != null) {
            told.add(new Attendee(
                    parameters(name(attendee), Role.REQ_PARTICIPANT, PartStat.ACCEPTED, Rsvp.FALSE),
                    attendee.mailto()));
        }
        return new VEvent(new PropertyList(told));
    }

    private static Property start(Instant at, ZoneId zone) {
        return isClear(at, zone) ? new DtStart<>(in(zone), at.atZone(zone).toLocalDateTime()) : new DtStart<>(at);
    }

    private static Property end(Instant at, ZoneId zone) {
        return isClear(at, zone) ? new DtEnd<>(in(zone), at.atZone(zone).toLocalDateTime()) : new DtEnd<>(at);
    }

    /**
     * Whether a local time is unambiguous. In autumn, one hour occurs twice: RFC 5545 (section 3.3.5) means the first
     * one, some calendars use the second, and some are wrong for the whole morning. Such times are written in UTC.
     */
    private static boolean isClear(Instant at, ZoneId zone) {
        var change = zone.getRules().nextTransition(at.minus(AROUND_A_CHANGE));
        return !(zone instanceof ZoneOffset)
                && (change == null || change.getInstant().isAfter(at.plus(AROUND_A_CHANGE)));
    }

    private static ParameterList in(ZoneId zone) {
        return parameters(new TzId(zone.getId()));
    }

    private static ParameterList language(Language language) {
        return parameters(new net.fortuna.ical4j.model.parameter.Language(language.tag()));
    }

    private static Parameter name(CalendarAddress address) {
        var name = address.name() == null ? "" : CalendarText.parameter(address.name());
        return new Cn(name.isEmpty() ? address.email() : name);
    }

    private static ParameterList parameters(Parameter... parameters) {
        return new ParameterList(List.of(parameters));
    }
}

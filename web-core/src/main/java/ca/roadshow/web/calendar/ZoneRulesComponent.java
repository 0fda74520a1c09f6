package ca.roadshow.web.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a time zone, for calendars that do not know the zone. Uses the rules of this Java version, so that
 * calendars and pages agree, for the years of the entries.
 */
final class ZoneRulesComponent {

    private static final LocalDateTime LONG_AGO = LocalDateTime.of(1970, 1, 1, 0, 0);

    private final ZoneId zone;
    private final ZoneRules rules;
    private final int firstYear;
    private final int lastYear;

    /** @param from the earliest time in the entries, {@code to} the latest one */
    ZoneRulesComponent(ZoneId zone, Instant from, Instant to) {
        this.zone = zone;
        this.rules = zone.getRules();
        this.firstYear = from.atZone(zone).getYear() - 1;
        this.lastYear = to.atZone(zone).getYear() + 1;
    }

    VTimeZone component() {
        var changes = changes();
        List<Observance> observances;
        if (changes.isEmpty()) {
            observances = List.of(unchanging(LONG_AGO));
        } else if (yearly(changes)) {
            observances = rules.getTransitionRules().stream()
                    .map(rule -> observance(rule.createTransition(firstYear), recurrence(rule)))
                    .toList();
        } else {
            observances = new ArrayList<>(List.of(unchanging(LocalDateTime.of(firstYear, 1, 1, 0, 0))));
            changes.forEach(change -> observances.add(observance(change, null)));
        }
        return new VTimeZone(new PropertyList(List.of(new TzId(zone.getId()))), new ComponentList<>(observances));
    }

    private List<ZoneOffsetTransition> changes() {
        var end = newYear(lastYear + 1);
        var changes = new ArrayList<ZoneOffsetTransition>();
        var next = rules.nextTransition(newYear(firstYear));
        while (next != null && next.getInstant().isBefore(end)) {
            changes.add(next);
            next = rules.nextTransition(next.getInstant());
        }
        return changes;
    }

    /** Whether the current rules apply to all these years. */
    private boolean yearly(List<ZoneOffsetTransition> changes) {
        var ruled = IntStream.rangeClosed(firstYear, lastYear)
                .boxed()
                .flatMap(year -> rules.getTransitionRules().stream().map(rule -> rule.createTransition(year)))
                .sorted()
                .toList();
        return ruled.equals(changes)
                && rules.getTransitionRules().stream().noneMatch(ZoneOffsetTransitionRule::isMidnightEndOfDay);
    }

    private Observance unchanging(LocalDateTime since) {
        var offset = rules.getOffset(newYear(firstYear));
        return new Standard(
                new PropertyList(List.of(new DtStart<>(since), new TzOffsetFrom(offset), new TzOffsetTo(offset))));
    }

    private static Instant newYear(int year) {
        return LocalDateTime.of(year, 1, 1, 0, 0).toInstant(ZoneOffset.UTC);
    }

    private Observance observance(ZoneOffsetTransition change, @Nullable String recurrence) {
        var told = new ArrayList<Property>(List.of(
                new DtStart<>(change.getDateTimeBefore()),
                new TzOffsetFrom(change.getOffsetBefore()),
                new TzOffsetTo(change.getOffsetAfter())));
        if (recurrence != null) {
            told.add(new RRule<LocalDateTime>(recurrence));
        }
        var summer = rules.isDaylightSavings(change.getInstant().plus(1, ChronoUnit.SECONDS));
        return summer ? new Daylight(new PropertyList(told)) : new Standard(new PropertyList(told));
    }

    private static String recurrence(ZoneOffsetTransitionRule rule) {
        var month = "FREQ=YEARLY;BYMONTH=" + rule.getMonth().getValue();
        var day = rule.getDayOfMonthIndicator();
        var weekday = rule.getDayOfWeek();
        if (weekday == null) {
            return month + ";BYMONTHDAY=" + day;
        }
        if (day == -1) {
            return month + ";BYDAY=-1" + code(weekday);
        }
        if (day > 0 && day % 7 == 1) {
            return month + ";BYDAY=" + (day / 7 + 1) + code(weekday);
        }
        var seven = IntStream.range(day, day + 7).mapToObj(Integer::toString).toList();
        return month + ";BYMONTHDAY=" + String.join(",", seven) + ";BYDAY=" + code(weekday);
    }

    private static String code(DayOfWeek day) {
        return day.name().substring(0, 2);
    }
}

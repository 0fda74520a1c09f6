package ca.roadshow.cfp.demo;

import ca.roadshow.cfp.call.CallCommand.OpenCall;
import ca.roadshow.cfp.call.CallFormat;
import ca.roadshow.cfp.call.CallId;
import ca.roadshow.cfp.call.CallSlug;
import ca.roadshow.cfp.call.CallTerms;
import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.events.store.command.Commands;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.events.store.command.Provenance;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * Opens an example call for the next Cloud Native Day. The year is part of its slug, so that the next start of the service opens
 * no second call.
 */
@Component
@ConditionalOnBooleanProperty("roadshow.demo")
class DemoCall implements ApplicationRunner {

    private static final ZoneId TORONTO = ZoneId.of("America/Toronto");
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);
    private static final int CLOSES_DAYS_BEFORE = 60;

    private final Commands commands;
    private final Clock clock;

    DemoCall(Commands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        commands.send(openCall(clock.instant()), Provenance.ofSystem("demo", Origin.IMPORT));
    }

    static OpenCall openCall(Instant now) {
        var today = now.atZone(TORONTO).toLocalDate();
        var conference = ConferenceDay.after(today);
        var year = Integer.toString(conference.getYear());
        var slug = new CallSlug("cloud-native-day-" + year);
        var closesAt = conference
                .minusDays(CLOSES_DAYS_BEFORE)
                .atTime(END_OF_DAY)
                .atZone(TORONTO)
                .toInstant();
        return new OpenCall(
                CallId.of(slug),
                slug,
                Bilingual.both("Speak at Cloud Native Day " + year, "Présentez au Cloud Native Day " + year),
                description(),
                new CallTerms(today.atStartOfDay(TORONTO).toInstant(), closesAt, formats()),
                TORONTO,
                slug.value(),
                null,
                now);
    }

    private static List<CallFormat> formats() {
        return List.of(
                new CallFormat("talk", Bilingual.both("Talk", "Présentation"), 30),
                new CallFormat("lightning", Bilingual.both("Lightning talk", "Présentation éclair"), 10),
                new CallFormat("workshop", Bilingual.both("Workshop", "Atelier"), 90));
    }

    private static Bilingual description() {
        return Bilingual.both("""
                        One day, one stage and a hall full of people who run things in the cloud. We look for stories \
                        from practice: what broke, what you measured, what you would do again. First-time speakers are \
                        welcome, in English or in French.

                        This call is an invented example that comes with the demonstration.""", """
                        Une journée, une scène et une salle remplie de gens qui font tourner des systèmes dans le nuage. \
                        Nous cherchons des récits tirés de la pratique : ce qui a brisé, ce que vous avez mesuré, ce que \
                        vous referiez. Les personnes qui présentent pour la première fois sont les bienvenues, en français \
                        ou en anglais.

                        Cet appel est un exemple inventé qui accompagne la démonstration.""");
    }
}

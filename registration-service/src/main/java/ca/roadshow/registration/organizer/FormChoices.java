package ca.roadshow.registration.organizer;

import ca.roadshow.registration.community.CommunityView;
import ca.roadshow.registration.meetup.Kind;
import ca.roadshow.registration.meetup.MeetupWords;
import ca.roadshow.web.access.SignedIn;
import ca.roadshow.web.locale.Dates;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the form's lists offer, in the reader's language. */
@Component
class FormChoices {

    private static final List<String> ZONES = List.of(
            "America/St_Johns",
            "America/Halifax",
            "America/Toronto",
            "America/Winnipeg",
            "America/Regina",
            "America/Edmonton",
            "America/Vancouver");

    private final MeetupWords words;
    private final Dates dates;
    private final MessageSource messages;

    FormChoices(MeetupWords words, Dates dates, MessageSource messages) {
        this.words = words;
        this.dates = dates;
        this.messages = messages;
    }

    Map<String, String> communities(SignedIn organizer, List<CommunityView> mine) {
        var choices = new LinkedHashMap<String, String>();
        mine.forEach(each -> choices.put(each.id(), words.text(each.name())));
        if (organizer.roles().organizesEverything()) {
            choices.put("", message("organizer.form.community.none"));
        }
        return choices;
    }

    Map<String, String> kinds() {
        var choices = new LinkedHashMap<String, String>();
        for (var kind : Kind.values()) {
            choices.put(kind.name(), message("organizer.form.kind." + kind.name()));
        }
        return choices;
    }

    Map<String, String> sessionKinds() {
        var choices = new LinkedHashMap<String, String>();
        AgendaRow.KINDS.forEach(kind -> choices.put(kind, message("session." + kind)));
        return choices;
    }

    /** @param chosen offered too, wherever it lies */
    Map<String, String> zones(@Nullable String chosen) {
        var choices = new LinkedHashMap<String, String>();
        choices.put("", message("organizer.form.zone.standard"));
        ZONES.forEach(zone -> choices.put(zone, named(zone)));
        if (chosen != null) {
            choices.putIfAbsent(chosen, named(chosen));
        }
        return choices;
    }

    private String named(String zone) {
        try {
            return dates.zone(ZoneId.of(zone)) + " (" + zone + ")";
        } catch (DateTimeException unknown) {
            return zone;
        }
    }

    private String message(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}

package ca.roadshow.registration.organizer;

import ca.roadshow.registration.community.CommunityView;
import ca.roadshow.registration.meetup.Kind;
import ca.roadshow.registration.meetup.MeetupWords;
import ca.roadshow.web.access.SignedIn;
import ca.roadshow.web.locale.Dates;
import ca.roadshow.web.locale.Zones;
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
        Zones.OF_CANADA.forEach(zone -> choices.put(zone, named(zone)));
        if (chosen != null) {
            choices.putIfAbsent(chosen, named(chosen));
        }
        return choices;
    }

    private String named(String zone) {
        return Zones.region(zone)
                .map(region -> dates.zone(region) + " (" + zone + ")")
                .orElse(zone);
    }

    private String message(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}

package ca.roadshow.cfp.organizer;

import ca.roadshow.cfp.community.Communities;
import ca.roadshow.cfp.community.Community;
import ca.roadshow.cfp.community.Meetup;
import ca.roadshow.cfp.community.Meetups;
import ca.roadshow.events.access.Roles;
import ca.roadshow.web.form.FormChoices;
import ca.roadshow.web.form.FormReader;
import ca.roadshow.web.form.LanguageFields;
import ca.roadshow.web.locale.Dates;
import ca.roadshow.web.locale.Language;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The communities for which an organizer may open calls, with their names in the reader's language. */
@Component
class Territory {

    private static final ZoneId NETWORK = ZoneId.of("America/Toronto");
    private static final String NETWORK_NAME = "manage.network";

    private final Communities communities;
    private final FormChoices choices;
    private final MessageSource messages;
    private final Meetups meetups;
    private final Dates dates;

    Territory(Communities communities, FormChoices choices, MessageSource messages, Meetups meetups, Dates dates) {
        this.meetups = meetups;
        this.dates = dates;
        this.communities = communities;
        this.choices = choices;
        this.messages = messages;
    }

    /** Returns the names by id. An organizer of everything may also choose the whole network, which has the empty id. */
    Map<String, String> choices(Roles roles) {
        var own = FormChoices.of(of(roles), Community::id, Territory::name);
        roles.communities().stream().sorted().forEach(id -> own.putIfAbsent(id, id));
        return roles.organizesEverything() ? choices.blankFirst(NETWORK_NAME, own) : own;
    }

    /**
     * Checks a call.
     *
     * @throws ca.roadshow.web.problem.ProblemException 400 if it contains an unknown community, meetup or conference
     */
    void check(CallDraft draft, Roles roles) {
        var reader = new FormReader(HttpStatus.BAD_REQUEST, LanguageFields.NESTED);
        var community = draft.communityId();
        if (community != null && roles.organizes(community)) {
            var _ = reader.choice("community", community, choices(roles).keySet());
        }
        if (draft.event() != null && meetups.find(draft.event()).isEmpty()) {
            reader.wrong("event", "unknown");
        }
        reader.finish();
    }

    /** A city for which a call may ask, with the entered values. */
    record CityChoice(
            String city,
            String label,
            boolean chosen,
            @Nullable String dates) {}

    /** Returns every city of the network; chosen cities that are no longer known come last. */
    List<CityChoice> cities(AsksForm form) {
        var known = new ArrayList<CityChoice>();
        for (var community : communities.all()) {
            known.add(choice(community.slug(), name(community), form));
        }
        form.sentCities().stream()
                .map(AsksForm.CityRow::city)
                .filter(city -> city != null && !city.isBlank())
                .filter(city -> known.stream().noneMatch(choice -> choice.city().equals(city)))
                .distinct()
                .toList()
                .forEach(city -> known.add(choice(city, city, form)));
        return known;
    }

    private static CityChoice choice(String slug, String name, AsksForm form) {
        var row = form.city(slug);
        return new CityChoice(
                slug, name, row.isPresent(), row.map(AsksForm.CityRow::dates).orElse(null));
    }

    /** Returns the upcoming meetups and conferences by id, with a blank choice first. */
    Map<String, String> events(Instant now) {
        var language = Language.of(LocaleContextHolder.getLocale()).orElse(Language.EN);
        var upcoming = FormChoices.of(
                meetups.startingAfter(now),
                Meetup::id,
                meetup ->
                        meetup.title().in(language.code()) + " (" + dates.day(meetup.startsAt(), meetup.zone()) + ")");
        return choices.blankFirst("manage.event.none", upcoming);
    }

    /**
     * Returns the name of a community.
     *
     * @param communityId null for the whole network
     */
    String name(@Nullable String communityId) {
        if (communityId == null) {
            return messages.getMessage(NETWORK_NAME, null, LocaleContextHolder.getLocale());
        }
        return communities.all().stream()
                .filter(community -> community.id().equals(communityId))
                .map(Territory::name)
                .findFirst()
                .orElse(communityId);
    }

    /** Returns the time zone of the organizer's first community. */
    ZoneId usualZone(Roles roles) {
        return of(roles).stream().map(Community::zone).findFirst().orElse(NETWORK);
    }

    private List<Community> of(Roles roles) {
        return communities.all().stream()
                .filter(community -> roles.organizes(community.id()))
                .toList();
    }

    private static String name(Community community) {
        var language = Language.of(LocaleContextHolder.getLocale()).orElse(Language.EN);
        return community.name().in(language.code());
    }
}

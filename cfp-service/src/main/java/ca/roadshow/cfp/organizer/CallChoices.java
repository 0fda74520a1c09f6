package ca.roadshow.cfp.organizer;

import ca.roadshow.cfp.community.Communities;
import ca.roadshow.cfp.community.Community;
import ca.roadshow.events.access.Roles;
import ca.roadshow.web.locale.Dates;
import ca.roadshow.web.locale.Language;
import ca.roadshow.web.locale.Zones;
import ca.roadshow.web.problem.ProblemException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What an organizer may choose from: communities to call for, and zones to tell the deadline in. */
@Component
class CallChoices {

    private static final ZoneId USUAL = ZoneId.of("America/Toronto");

    private final Communities communities;
    private final MessageSource messages;
    private final Dates dates;

    CallChoices(Communities communities, MessageSource messages, Dates dates) {
        this.communities = communities;
        this.messages = messages;
        this.dates = dates;
    }

    /** The organizer's own, and for an organizer of all the network itself, under the empty id, before them. */
    Map<String, String> communities(Roles roles, Locale locale) {
        var choices = new LinkedHashMap<String, String>();
        if (roles.organizesEverything()) {
            choices.put("", network(locale));
        }
        of(roles)
                .forEach(community -> choices.put(
                        community.id(), community.name().in(language(locale).code())));
        roles.communities().stream().sorted().forEach(own -> choices.putIfAbsent(own, own));
        return choices;
    }

    /** @throws ProblemException 400 where the community is none of those on offer */
    void check(CallDraft draft, Roles roles, Locale locale) {
        var community = draft.communityId();
        if (community != null
                && roles.organizes(community)
                && !communities(roles, locale).containsKey(community)) {
            throw new ProblemException(HttpStatus.BAD_REQUEST, "input.invalid").field("community", "unknown");
        }
    }

    String communityName(@Nullable String communityId, Locale locale) {
        if (communityId == null) {
            return network(locale);
        }
        return communities.all().stream()
                .filter(community -> community.id().equals(communityId))
                .map(community -> community.name().in(language(locale).code()))
                .findFirst()
                .orElse(communityId);
    }

    /** The zone of the organizer's first community. */
    ZoneId usualZone(Roles roles) {
        return of(roles).stream().map(Community::zone).findFirst().orElse(USUAL);
    }

    /** Those of Canada, and {@code chosen}. */
    Map<String, String> zones(@Nullable String chosen, Locale locale) {
        var choices = new LinkedHashMap<String, String>();
        Zones.OF_CANADA.forEach(zone -> choices.put(zone, said(ZoneId.of(zone), locale)));
        if (chosen != null) {
            choices.putIfAbsent(
                    chosen, Zones.region(chosen).map(zone -> said(zone, locale)).orElse(chosen));
        }
        return choices;
    }

    private List<Community> of(Roles roles) {
        return communities.all().stream()
                .filter(community -> roles.organizes(community.id()))
                .toList();
    }

    private String said(ZoneId zone, Locale locale) {
        var city = zone.getId().substring(zone.getId().lastIndexOf('/') + 1).replace('_', ' ');
        return dates.zone(zone, language(locale)) + " (" + city + ")";
    }

    private String network(Locale locale) {
        return messages.getMessage("manage.network", null, locale);
    }

    private static Language language(Locale locale) {
        return Language.of(locale).orElse(Language.EN);
    }
}

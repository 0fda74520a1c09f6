package ca.roadshow.cfp.organizer;

import ca.roadshow.cfp.community.Communities;
import ca.roadshow.cfp.community.Community;
import ca.roadshow.events.access.Roles;
import ca.roadshow.web.form.FormChoices;
import ca.roadshow.web.form.FormReader;
import ca.roadshow.web.form.LanguageFields;
import ca.roadshow.web.locale.Language;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The communities that an organizer may open calls for, with their names in the reader's language. */
@Component
class Territory {

    private static final ZoneId NETWORK = ZoneId.of("America/Toronto");
    private static final String NETWORK_NAME = "manage.network";

    private final Communities communities;
    private final FormChoices choices;
    private final MessageSource messages;

    Territory(Communities communities, FormChoices choices, MessageSource messages) {
        this.communities = communities;
        this.choices = choices;
        this.messages = messages;
    }

    /** Names by id. An organizer of everything may also choose the whole network, which has the empty id. */
    Map<String, String> choices(Roles roles) {
        var own = FormChoices.of(of(roles), Community::id, Territory::name);
        roles.communities().stream().sorted().forEach(id -> own.putIfAbsent(id, id));
        return roles.organizesEverything() ? choices.blankFirst(NETWORK_NAME, own) : own;
    }

    /** @throws ca.roadshow.web.problem.ProblemException 400 if the organizer of everything names an unknown community */
    void check(CallDraft draft, Roles roles) {
        var community = draft.communityId();
        if (community != null && roles.organizes(community)) {
            var reader = new FormReader(HttpStatus.BAD_REQUEST, LanguageFields.NESTED);
            var _ = reader.choice("community", community, choices(roles).keySet());
            reader.finish();
        }
    }

    /** @param communityId null for the whole network */
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

    /** The zone of the organizer's first community. */
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

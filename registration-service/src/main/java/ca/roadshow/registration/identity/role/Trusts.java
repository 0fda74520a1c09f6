package ca.roadshow.registration.identity.role;

import ca.roadshow.events.access.Grant;
import ca.roadshow.events.access.Role;
import ca.roadshow.events.access.Roles;
import ca.roadshow.registration.community.CommunityView;
import ca.roadshow.registration.community.FindCommunities;
import ca.roadshow.registration.identity.role.KnownCalls.KnownCall;
import ca.roadshow.registration.programme.FindMeetups;
import ca.roadshow.registration.programme.MeetupView;
import ca.roadshow.registration.programme.MeetupWords;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The roles that can be given, their names, and who may give them. Forms write a role as {@code ROLE:scope}. */
@Component
public class Trusts {

    private static final int MOST = 100;

    private final FindCommunities communities;
    private final FindMeetups meetups;
    private final KnownCalls calls;
    private final MeetupWords words;
    private final MessageSource messages;

    Trusts(
            FindCommunities communities,
            FindMeetups meetups,
            KnownCalls calls,
            MeetupWords words,
            MessageSource messages) {
        this.communities = communities;
        this.meetups = meetups;
        this.calls = calls;
        this.words = words;
        this.messages = messages;
    }

    /** Network organizers give every role. A community's organizers give its organizer role and the check-in role of its meetups. */
    public boolean mayChoose(Roles roles, Grant grant) {
        if (roles.organizesEverything()) {
            return true;
        }
        return switch (grant.role()) {
            case ORGANIZER -> !grant.scope().equals(Grant.EVERYTHING) && roles.organizes(grant.scope());
            case DOOR ->
                meetups.byIdOrSlug(grant.scope())
                        .map(MeetupView::communityId)
                        .map(roles::organizes)
                        .orElse(false);
            case REVIEWER -> false;
        };
    }

    /** Empty if the role, or its community, meetup or call, does not exist. */
    Optional<Grant> read(@Nullable String value) {
        if (value == null) {
            return Optional.empty();
        }
        var parts = value.split(":", 2);
        for (var role : Role.values()) {
            if (parts.length == 2 && role.name().equals(parts[0])) {
                return Optional.of(new Grant(role, parts[1]))
                        .filter(grant -> named(grant).isPresent());
            }
        }
        return Optional.empty();
    }

    static String write(Grant grant) {
        return grant.role() + ":" + grant.scope();
    }

    /** In the reader's language. The id if the scope no longer has a name. */
    public String words(Grant grant) {
        return named(grant).orElseGet(() -> grant.role() + " " + grant.scope());
    }

    /** The roles that a holder of {@code roles} may give, by written form. */
    Map<String, String> choices(Roles roles) {
        var choices = new LinkedHashMap<String, String>();
        if (roles.organizesEverything()) {
            add(choices, new Grant(Role.ORGANIZER, Grant.EVERYTHING));
        }
        communities.all().stream()
                .map(CommunityView::id)
                .filter(roles::organizes)
                .forEach(id -> add(choices, new Grant(Role.ORGANIZER, id)));
        upcoming(roles).map(meetup -> new Grant(Role.DOOR, meetup.id())).forEach(grant -> add(choices, grant));
        if (roles.organizesEverything()) {
            calls.all().stream().map(KnownCall::id).forEach(id -> add(choices, new Grant(Role.REVIEWER, id)));
        }
        return choices;
    }

    private Stream<MeetupView> upcoming(Roles roles) {
        if (roles.organizesEverything()) {
            return meetups.list(FindMeetups.When.UPCOMING, null, null, MOST).stream();
        }
        return communities.all().stream()
                .map(CommunityView::id)
                .filter(roles::organizes)
                .flatMap(id -> meetups.list(FindMeetups.When.UPCOMING, id, null, MOST).stream())
                .sorted(Comparator.comparing(MeetupView::sortsAt));
    }

    private void add(Map<String, String> choices, Grant grant) {
        choices.put(write(grant), words(grant));
    }

    private Optional<String> named(Grant grant) {
        return switch (grant.role()) {
            case ORGANIZER ->
                grant.scope().equals(Grant.EVERYTHING)
                        ? Optional.of(message("people.trust.everything"))
                        : communities.all().stream()
                                .filter(community -> community.id().equals(grant.scope()))
                                .findFirst()
                                .map(community -> message("people.trust.community", words.text(community.name())));
            case DOOR ->
                meetups.byIdOrSlug(grant.scope())
                        .filter(meetup -> meetup.id().equals(grant.scope()))
                        .map(meetup ->
                                message("people.trust.door", words.text(meetup.title()) + ", " + words.when(meetup)));
            case REVIEWER ->
                calls.byId(grant.scope()).map(call -> message("people.trust.review", words.text(call.title())));
        };
    }

    private String message(String key, Object... values) {
        return messages.getMessage(key, values, LocaleContextHolder.getLocale());
    }
}

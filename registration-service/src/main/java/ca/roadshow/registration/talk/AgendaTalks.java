package ca.roadshow.registration.talk;

import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.registration.community.CommunityView;
import ca.roadshow.registration.community.FindCommunities;
import ca.roadshow.registration.meetup.MeetupPlan;
import ca.roadshow.registration.meetup.content.AgendaSpeakers;
import ca.roadshow.registration.meetup.content.MeetupContent;
import ca.roadshow.registration.meetup.content.Session;
import ca.roadshow.registration.meetup.content.Session.Speaker;
import ca.roadshow.registration.meetup.content.TalkRef;
import ca.roadshow.registration.programme.MeetupView;
import ca.roadshow.web.form.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Confirmed talks on the agendas of meetups. A talk belongs to the event of its call, or to a meetup of the city that confirmed it, or
 * to one of the community of its call.
 */
@Component
public class AgendaTalks implements AgendaSpeakers {

    private final ConfirmedTalks talks;
    private final FindCommunities communities;
    private final MessageSource messages;

    AgendaTalks(ConfirmedTalks talks, FindCommunities communities, MessageSource messages) {
        this.talks = talks;
        this.communities = communities;
        this.messages = messages;
    }

    @Override
    public MeetupContent shown(MeetupContent stored) {
        return stored.agenda().stream().allMatch(session -> session.talk() == null)
                ? stored
                : stored.with(stored.agenda().stream().map(this::shown).toList());
    }

    private Session shown(Session session) {
        var talk = session.talk();
        if (talk == null) {
            return session;
        }
        var named = session.speakers().isEmpty() ? session.with(speakers(talk).orElse(List.of())) : session;
        return talk.suppliesSummary() ? named.with(summary(talk), talk) : named;
    }

    private @Nullable Bilingual summary(TalkRef talk) {
        return talks.find(talk).map(ConfirmedTalk::bilingualSummary).orElse(null);
    }

    private Optional<List<Speaker>> speakers(TalkRef talk) {
        return talks.speakers(talk)
                .map(found -> found.stream()
                        .map(speaker -> speaker.orElseGet(this::forgotten))
                        .toList());
    }

    private Speaker forgotten() {
        return new Speaker(messages.getMessage("forgotten.person", null, LocaleContextHolder.getLocale()), null);
    }

    /** Returns the plan as events store it: without speakers and summaries that equal those of the talk. */
    public MeetupPlan stored(MeetupPlan shown) {
        var agenda = shown.content().agenda();
        return agenda.stream().allMatch(session -> session.talk() == null)
                ? shown
                : shown.with(
                        shown.content().with(agenda.stream().map(this::stored).toList()));
    }

    private Session stored(Session session) {
        var talk = session.talk();
        if (talk == null) {
            return session;
        }
        var speakers = speakers(talk);
        if (speakers.isEmpty()) {
            return session.withoutTalk();
        }
        var named = speakers.get().equals(session.speakers()) ? session.with(List.of()) : session;
        var summarized = isSummarized(session, summary(talk));
        return named.with(summarized ? null : session.summary(), talk.with(summarized));
    }

    private static boolean isSummarized(Session session, @Nullable Bilingual summary) {
        return summary != null && Words.of(session.summary()).areSame(summary);
    }

    /** Returns talks for this meetup that are on no agenda of its community and not among {@code used}. */
    public List<ConfirmedTalk> offered(MeetupView meetup, Set<String> used) {
        var city = city(meetup);
        return talks.candidates(meetup.id(), meetup.slug(), meetup.communityId(), city).stream()
                .filter(talk -> !used.contains(talk.ref().proposalId()))
                .filter(talk -> isFor(talk, meetup, city, day(meetup)))
                .flatMap(talk -> talks.find(talk.ref()).stream())
                .toList();
    }

    /** Returns the changes of talks since this meetup took them over, by the id of the proposal. */
    public Map<String, TalkNews> news(MeetupView meetup, List<TalkRef> taken) {
        var city = city(meetup);
        var news = new LinkedHashMap<String, TalkNews>();
        for (var ref : taken) {
            var placed = talks.placed(ref.proposalId())
                    .filter(talk -> isFor(talk, meetup, city, null))
                    .orElse(null);
            var now = placed == null ? null : talks.find(placed.ref()).orElse(null);
            var before = talks.find(ref).orElse(null);
            if (now == null) {
                news.put(ref.proposalId(), new TalkNews(null));
            } else if (before == null || !before.saysTheSameAs(now)) {
                news.put(ref.proposalId(), new TalkNews(now));
            }
        }
        return news;
    }

    /** Returns the talk as an agenda took it over; empty if it is unknown or erased. */
    public Optional<ConfirmedTalk> at(TalkRef ref) {
        return talks.find(ref);
    }

    public Optional<ConfirmedTalk> latest(String proposalId) {
        return talks.placed(proposalId).flatMap(talk -> talks.find(talk.ref()));
    }

    /** @param day of the meetup; null for any */
    private static boolean isFor(
            ConfirmedTalks.Placed talk, MeetupView meetup, @Nullable String city, @Nullable LocalDate day) {
        var event = talk.event();
        return talk.places().stream()
                .anyMatch(place -> event != null
                        ? (event.equals(meetup.id()) || event.equals(meetup.slug()))
                                && (place.city() == null || place.city().equals(city))
                        : place.city() == null
                                ? Objects.equals(talk.communityId(), meetup.communityId())
                                : place.city().equals(city)
                                        && (day == null
                                                || place.date() == null
                                                || place.date().equals(day)));
    }

    private static @Nullable LocalDate day(MeetupView meetup) {
        return Optional.<Instant>ofNullable(meetup.startsAt())
                .map(start -> start.atZone(meetup.zone()).toLocalDate())
                .orElse(null);
    }

    private @Nullable String city(MeetupView meetup) {
        return Optional.<String>ofNullable(meetup.communityId())
                .flatMap(communities::byIdOrSlug)
                .map(CommunityView::slug)
                .orElse(null);
    }

    /** Returns the talks that an agenda took over. */
    public static List<TalkRef> taken(List<Session> agenda) {
        return agenda.stream()
                .flatMap(session -> Stream.ofNullable(session.talk()))
                .toList();
    }
}

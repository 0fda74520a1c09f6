package ca.roadshow.notifications.campaign.suggestion;

import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.events.contract.CallAnnounced;
import ca.roadshow.events.contract.MeetupAnnounced;
import ca.roadshow.events.contract.RecapPublished;
import ca.roadshow.notifications.announcement.Announcements;
import ca.roadshow.notifications.announcement.Announcements.Community;
import ca.roadshow.notifications.campaign.CampaignAudience;
import ca.roadshow.notifications.campaign.CampaignContent;
import ca.roadshow.notifications.campaign.suggestion.Suggestions.Waiting;
import ca.roadshow.notifications.mail.compose.OneLine;
import ca.roadshow.notifications.newsletter.NewsletterText;
import ca.roadshow.notifications.subscription.TopicName;
import ca.roadshow.web.link.MailLink;
import ca.roadshow.web.link.MailLinks;
import ca.roadshow.web.locale.Dates;
import ca.roadshow.web.locale.Language;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes the contents of suggested drafts in both languages, from the texts {@code suggestion.<kind>.*}. */
@Component
class SuggestedContents {

    private static final String NEWSLETTER = "newsletter";
    private static final int LONGEST_TITLE = 90;

    /** ASCII punctuation. A backslash before it makes it plain text (CommonMark, section 2.4). */
    private static final Pattern MARKDOWN = Pattern.compile("[!-/:-@\\[-`{-~]");

    /** The subject, preheader and body in one language. Empty paragraphs are left out. */
    private record Draft(String subject, String preheader, List<String> paragraphs) {

        String body() {
            return paragraphs.stream().filter(paragraph -> !paragraph.isEmpty()).collect(Collectors.joining("\n\n"));
        }
    }

    /** @param community null for the whole network */
    private record Place(@Nullable Community community) {

        List<String> topics() {
            return List.of(community == null ? NEWSLETTER : CampaignAudience.topicOf(community.slug()));
        }
    }

    private final Announcements announcements;
    private final MailLinks links;
    private final Dates dates;
    private final MessageSource messages;
    private final JsonMapper json;

    SuggestedContents(
            Announcements announcements, MailLinks links, Dates dates, MessageSource messages, JsonMapper json) {
        this.announcements = announcements;
        this.links = links;
        this.dates = dates;
        this.messages = messages;
        this.json = json;
    }

    /** Returns the content; empty while the community is not known. */
    Optional<CampaignContent> of(Waiting waiting) {
        return switch (waiting.kind()) {
            case CALL -> Optional.of(call(json.readValue(waiting.event(), CallAnnounced.class)));
            case CONFERENCE -> conference(json.readValue(waiting.event(), MeetupAnnounced.class));
            case MEETUP -> meetup(json.readValue(waiting.event(), MeetupAnnounced.class));
            case RECAP -> recap(json.readValue(waiting.event(), RecapPublished.class));
        };
    }

    private CampaignContent call(CallAnnounced call) {
        var zone = ZoneId.of(call.zone());
        return content(call.title(), List.of(TopicName.CALLS.value()), SuggestionKind.CALL, (words, language) -> {
            var title = title(call.title(), language);
            var opens = dates.day(call.opensAt(), zone, language);
            var closes = dates.deadline(call.closesAt(), zone, language);
            var rolling = call.closesAt().equals(CallAnnounced.NEVER);
            return new Draft(
                    words.of("subject", title),
                    rolling ? words.of("preheader-rolling") : words.of("preheader", closes),
                    List.of(
                            rolling
                                    ? words.of("body-rolling", escaped(title), opens)
                                    : words.of("body", escaped(title), opens, closes),
                            words.of("ask"),
                            words.button(links.mailed(MailLink.CALL, language, call.slug()))));
        });
    }

    /** Writes the draft about a conference. Its audience is the whole network and the city of the conference. */
    private Optional<CampaignContent> conference(MeetupAnnounced conference) {
        return place(conference.communityId()).map(place -> {
            var topics = new TreeSet<>(place.topics());
            topics.add(NEWSLETTER);
            return content(conference.title(), List.copyOf(topics), SuggestionKind.CONFERENCE, (words, language) -> {
                var title = title(conference.title(), language);
                var day = dates.day(conference.startsAt(), ZoneId.of(conference.zone()), language);
                return new Draft(
                        words.of("subject", title, day),
                        words.of("preheader"),
                        List.of(
                                words.of("body", escaped(title), day),
                                venue(conference.venue()),
                                words.of("more"),
                                words.button(links.mailed(MailLink.MEETUP, language, conference.slug()))));
            });
        });
    }

    private Optional<CampaignContent> meetup(MeetupAnnounced meetup) {
        return place(meetup.communityId())
                .map(place -> content(meetup.title(), place.topics(), SuggestionKind.MEETUP, (words, language) -> {
                    var title = title(meetup.title(), language);
                    var when = dates.range(meetup.startsAt(), meetup.endsAt(), ZoneId.of(meetup.zone()), language);
                    return new Draft(
                            place.community() == null
                                    ? words.of("subject", title)
                                    : words.of(
                                            "subject.city",
                                            title,
                                            place.community().city().in(language.code())),
                            when,
                            List.of(
                                    words.of("body", escaped(title)),
                                    escaped(when),
                                    venue(meetup.venue()),
                                    words.of("seats"),
                                    words.button(links.mailed(MailLink.MEETUP, language, meetup.slug()))));
                }));
    }

    private Optional<CampaignContent> recap(RecapPublished recap) {
        var material = recap.videos() == 0 ? "slides" : recap.slides() == 0 ? "videos" : "both";
        return place(recap.communityId())
                .map(place -> content(recap.title(), place.topics(), SuggestionKind.RECAP, (words, language) -> {
                    var title = title(recap.title(), language);
                    var day = day(Objects.requireNonNull(recap.heldOn()), language);
                    return new Draft(
                            words.of("subject." + material, title),
                            words.of("preheader", day),
                            List.of(
                                    words.of("body", escaped(title), day),
                                    words.of("more"),
                                    words.button(links.mailed(MailLink.MEETUP, language, recap.slug())),
                                    "{{meetups}}"));
                }));
    }

    /** Returns the place; empty if the community has an id that is not known yet. */
    private Optional<Place> place(@Nullable String communityId) {
        return communityId == null
                ? Optional.of(new Place(null))
                : announcements.community(communityId).map(Place::new);
    }

    private CampaignContent content(
            Bilingual title,
            List<String> topics,
            SuggestionKind kind,
            BiFunction<SuggestedWords, Language, Draft> written) {
        var en = written.apply(new SuggestedWords(messages, kind, Language.EN), Language.EN);
        var fr = written.apply(new SuggestedWords(messages, kind, Language.FR), Language.FR);
        return new CampaignContent(
                title(title, Language.EN),
                new CampaignAudience(topics, null),
                new NewsletterText(
                        Bilingual.both(en.subject(), fr.subject()),
                        Bilingual.both(en.preheader(), fr.preheader()),
                        Bilingual.both(en.body(), fr.body())));
    }

    private String day(LocalDate day, Language language) {
        return dates.day(day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC), ZoneOffset.UTC, language);
    }

    private static String venue(@Nullable String venue) {
        return venue == null ? "" : escaped(OneLine.of(venue));
    }

    /** Shortens the title to fit into a subject. */
    private static String title(Bilingual title, Language language) {
        var line = OneLine.of(title.in(language.code()));
        var length = line.codePointCount(0, line.length());
        return length <= LONGEST_TITLE ? line : line.substring(0, line.offsetByCodePoints(0, LONGEST_TITLE - 1)) + "…";
    }

    /** Escapes a text, so that Markdown shows it unchanged. */
    static String escaped(String text) {
        return MARKDOWN.matcher(text).replaceAll("\\\\$0");
    }
}

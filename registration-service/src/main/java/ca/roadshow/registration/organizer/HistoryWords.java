package ca.roadshow.registration.organizer;

import ca.roadshow.registration.community.FindCommunities;
import ca.roadshow.registration.meetup.content.Recap;
import ca.roadshow.registration.meetup.content.Session;
import ca.roadshow.web.access.AuditLines;
import ca.roadshow.web.locale.Language;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Formats the stored values of a meetup for its history page. */
@Component
class HistoryWords {

    /** Fields that identify the meetup and are not part of a decision. */
    private static final Set<String> HIDDEN_FIELDS = Set.of("meetupId", "requestKey", "rsvpId", "addressId", "at");

    private final AuditLines lines;
    private final FindCommunities communities;
    private final MessageSource messages;
    private final JsonMapper json;

    HistoryWords(AuditLines lines, FindCommunities communities, MessageSource messages, JsonMapper json) {
        this.lines = lines;
        this.communities = communities;
        this.messages = messages;
        this.json = json;
    }

    Optional<String> said(String field, String stored, ZoneId zone, Locale locale) {
        if (HIDDEN_FIELDS.contains(field)) {
            return Optional.empty();
        }
        var language = Language.of(locale).orElse(Language.EN).code();
        return Optional.ofNullable(
                switch (field) {
                    case "startsAt", "endsAt", "opensAt", "closesAt" -> lines.time(Instant.parse(stored), zone, locale);
                    case "kind" -> messages.getMessage("organizer.form.kind." + stored, null, stored, locale);
                    case "communityId" ->
                        communities.all().stream()
                                .filter(each -> each.id().equals(stored))
                                .map(each -> each.name().in(language))
                                .findFirst()
                                .orElse(stored);
                    case "content.agenda" ->
                        json.readValue(stored, new TypeReference<List<Session>>() {}).stream()
                                .map(each -> each.title().in(language))
                                .collect(Collectors.joining(" · "));
                    case "content.links" -> links(json.readValue(stored, new TypeReference<List<Recap.Links>>() {}));
                    case "content.sponsors" ->
                        String.join(", ", json.readValue(stored, new TypeReference<List<String>>() {}));
                    default -> stored;
                });
    }

    /** Formats links by position in the agenda, for example {@code 2: https://slides https://video}. */
    private static @Nullable String links(List<Recap.Links> links) {
        var said = IntStream.range(0, links.size())
                .mapToObj(index -> Stream.of(
                                links.get(index).slidesUrl(), links.get(index).videoUrl())
                        .filter(Objects::nonNull)
                        .reduce((slides, video) -> slides + " " + video)
                        .map(urls -> (index + 1) + ": " + urls))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
        return said.isEmpty() ? null : said;
    }
}

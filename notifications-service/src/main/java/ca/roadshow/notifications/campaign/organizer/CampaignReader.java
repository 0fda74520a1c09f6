package ca.roadshow.notifications.campaign.organizer;

import ca.roadshow.notifications.campaign.Attended;
import ca.roadshow.notifications.campaign.CampaignAudience;
import ca.roadshow.notifications.campaign.CampaignCommand.LimitSending;
import ca.roadshow.notifications.campaign.CampaignContent;
import ca.roadshow.notifications.campaign.MeetupPeople;
import ca.roadshow.notifications.campaign.MeetupPeople.Part;
import ca.roadshow.notifications.campaign.MeetupPeople.Purpose;
import ca.roadshow.notifications.newsletter.NewsletterText;
import ca.roadshow.web.form.FormReader;
import ca.roadshow.web.form.LanguageFields;
import ca.roadshow.web.locale.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Parses the input of a campaign. Text and topics may be missing in a draft. */
final class CampaignReader {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_PREHEADER = 200;
    private static final int LONGEST_BODY = 50_000;
    private static final int LONGEST_NOTE = 2_000;

    private final FormReader reader = new FormReader(HttpStatus.BAD_REQUEST, LanguageFields.NESTED);
    private final CampaignForm form;
    private final Offered offered;

    /**
     * The topics and meetups that can be chosen.
     *
     * @param topics names
     * @param meetups finds the id of a meetup by id or slug
     */
    record Offered(Set<String> topics, Function<String, Optional<String>> meetups) {}

    private CampaignReader(CampaignForm form, Offered offered) {
        this.form = form;
        this.offered = offered;
    }

    /** @throws ca.roadshow.web.problem.ProblemException 400 {@code input.invalid} with the errors of all fields */
    static CampaignContent read(CampaignForm form, Offered offered) {
        return new CampaignReader(form, offered).read();
    }

    /**
     * Parses the note to an organizer whose campaign is sent back; returns null if it is blank.
     *
     * @throws ca.roadshow.web.problem.ProblemException 400 {@code input.invalid} if it is too long
     */
    static @Nullable String note(@Nullable String typed) {
        var reader = new FormReader(HttpStatus.BAD_REQUEST, LanguageFields.NESTED);
        var note = reader.text("note", typed, LONGEST_NOTE);
        reader.finish();
        return note;
    }

    /**
     * Parses the most mails per minute; returns null if the field is blank.
     *
     * @throws ca.roadshow.web.problem.ProblemException 400 {@code input.invalid} if it is not a number within the bounds
     */
    static @Nullable Integer perMinute(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        var reader = new FormReader(HttpStatus.BAD_REQUEST, LanguageFields.NESTED);
        var perMinute = reader.numberBetween("perMinute", typed, 1, LimitSending.MOST_PER_MINUTE, "out-of-range");
        reader.finish();
        return perMinute;
    }

    /**
     * Parses only the audience, while the organizer still chooses it.
     *
     * @throws ca.roadshow.web.problem.ProblemException 400 {@code input.invalid} with the errors of its fields
     */
    static CampaignAudience readAudience(CampaignForm form, Offered offered) {
        var campaign = new CampaignReader(form, offered);
        var audience = campaign.audience();
        campaign.reader.finish();
        return audience;
    }

    private CampaignContent read() {
        var name = reader.line("name", form.name(), LONGEST_NAME);
        reader.required("name", name);
        var audience = audience();
        var subject = reader.lines("subject", form.subjectWords(), LONGEST_SUBJECT);
        var preheader = reader.lines("preheader", form.preheaderWords(), LONGEST_PREHEADER);
        var body = reader.texts("body", form.bodyWords(), LONGEST_BODY);
        reader.finish();
        return new CampaignContent(
                Objects.requireNonNull(name),
                audience,
                new NewsletterText(subject.orElse(null), preheader.orElse(null), body.orElse(null)));
    }

    private CampaignAudience audience() {
        var topics = new TreeSet<String>();
        collect("topics", form.topics(), "", topics);
        collect("communities", form.communities(), CampaignAudience.topicOf(""), topics);
        var attended = attended(topics);
        var people = people();
        if (people != null && people.purpose() == Purpose.RSVP) {
            if (!topics.isEmpty()) {
                reader.wrong("topics", "not-for-rsvp");
            }
            if (attended != null) {
                reader.wrong("attended.months", "not-for-rsvp");
            }
            return new CampaignAudience(List.of(), language(), null, people);
        }
        return new CampaignAudience(List.copyOf(topics), language(), attended, people);
    }

    /** Parses the condition. If no communities are given, the communities of the campaign are used. */
    private @Nullable Attended attended(Set<String> topics) {
        var fields = form.attendedFields();
        var communities = new TreeSet<String>();
        collect("attended.communities", fields.communities(), CampaignAudience.topicOf(""), communities);
        var months = reader.optionalNumber("attended.months", fields.months(), Attended.MOST_MONTHS);
        if (months == null) {
            if (!communities.isEmpty()) {
                reader.required("attended.months", fields.months());
            }
            return null;
        }
        if (months == 0) {
            reader.wrong("attended.months", "out-of-range", Attended.MOST_MONTHS);
            return null;
        }
        var own = new CampaignAudience(List.copyOf(communities.isEmpty() ? topics : communities), null);
        return new Attended(months, own.communities());
    }

    private @Nullable MeetupPeople people() {
        var fields = form.meetupFields();
        var typed = fields.id();
        if (typed == null || typed.isBlank()) {
            return null;
        }
        var meetup = offered.meetups().apply(typed.strip());
        if (meetup.isEmpty()) {
            reader.wrong("meetup.id", "meetup-unknown");
        }
        var parts = parts(fields.people());
        if (parts.isEmpty()) {
            reader.wrong("meetup.people", "required");
        }
        var purpose = fields.purpose() == null || fields.purpose().isBlank()
                ? Optional.<Purpose>empty()
                : Purpose.of(fields.purpose());
        if (purpose.isEmpty()) {
            reader.wrong("meetup.purpose", "required");
        }
        return meetup.isEmpty() || parts.isEmpty() || purpose.isEmpty()
                ? null
                : new MeetupPeople(meetup.get(), parts, purpose.get());
    }

    private List<Part> parts(@Nullable List<@Nullable String> typed) {
        var parts = new ArrayList<Part>();
        if (typed != null) {
            for (var index = 0; index < typed.size(); index++) {
                var code = typed.get(index);
                var part = code == null ? Optional.<Part>empty() : Part.of(code);
                if (part.isEmpty()) {
                    reader.wrong("meetup.people[" + index + "]", "unknown");
                }
                part.ifPresent(parts::add);
            }
        }
        return parts;
    }

    private void collect(String field, @Nullable List<@Nullable String> names, String prefix, Set<String> topics) {
        if (names == null) {
            return;
        }
        for (var index = 0; index < names.size(); index++) {
            var topic = prefix + names.get(index);
            if (offered.topics().contains(topic)) {
                topics.add(topic);
            } else {
                reader.wrong(field + "[" + index + "]", "topic-unknown");
            }
        }
    }

    private @Nullable Language language() {
        var typed = form.language();
        if (typed == null || typed.isBlank()) {
            return null;
        }
        var language = Language.of(typed);
        if (language.isEmpty()) {
            reader.wrong("language", "format-invalid");
        }
        return language.orElse(null);
    }
}

package ca.roadshow.notifications.campaign.organizer;

import ca.roadshow.notifications.campaign.CampaignView;
import ca.roadshow.web.form.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as an organizer enters it in the form or sends it in JSON. The fields are not parsed, so that a form with errors
 * shows its input again. {@link CampaignReader} parses them.
 *
 * @param topics names such as {@code newsletter} and {@code community:ottawa}
 * @param communities slugs; an alternative to the topics of these communities
 * @param language {@code en}, {@code fr}, or blank for both
 * @param attended came to a meetup; null for everyone
 * @param meetup people of one meetup; null for everyone
 * @param key hidden field of the form of a new campaign, so that submitting the form twice creates one campaign
 */
record CampaignForm(
        @Nullable String name,
        @Nullable List<@Nullable String> topics,
        @Nullable List<@Nullable String> communities,
        @Nullable String language,
        @Nullable AttendedFields attended,
        @Nullable MeetupFields meetup,
        @Nullable Words subject,
        @Nullable Words preheader,
        @Nullable Words body,
        @Nullable String key) {

    static CampaignForm empty(String key) {
        return new CampaignForm(null, null, null, null, null, null, null, null, null, key);
    }

    /** Returns a new form for the people of a meetup. */
    static CampaignForm ofMeetup(String meetupId, String key) {
        return new CampaignForm(null, null, null, null, null, MeetupFields.ofMeetup(meetupId), null, null, null, key);
    }

    static CampaignForm of(CampaignView campaign) {
        var audience = campaign.audience();
        return new CampaignForm(
                campaign.name(),
                audience.topics().stream().<@Nullable String>map(topic -> topic).toList(),
                null,
                audience.language() == null ? null : audience.language().code(),
                AttendedFields.of(audience.attended()),
                MeetupFields.of(audience.people()),
                Words.of(campaign.text().subject()),
                Words.of(campaign.text().preheader()),
                Words.of(campaign.text().body()),
                null);
    }

    CampaignForm withKey(String otherKey) {
        return new CampaignForm(
                name, topics, communities, language, attended, meetup, subject, preheader, body, otherKey);
    }

    public AttendedFields attendedFields() {
        return attended == null ? AttendedFields.NONE : attended;
    }

    public MeetupFields meetupFields() {
        return meetup == null ? MeetupFields.NONE : meetup;
    }

    public Words subjectWords() {
        return Words.orNone(subject);
    }

    public Words preheaderWords() {
        return Words.orNone(preheader);
    }

    public Words bodyWords() {
        return Words.orNone(body);
    }

    public boolean hasTopic(String topic) {
        return topics != null && topics.contains(topic);
    }
}

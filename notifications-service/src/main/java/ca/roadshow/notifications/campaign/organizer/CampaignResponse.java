package ca.roadshow.notifications.campaign.organizer;

import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.notifications.campaign.Attended;
import ca.roadshow.notifications.campaign.CampaignStatus;
import ca.roadshow.notifications.campaign.CampaignView;
import ca.roadshow.notifications.campaign.MeetupPeople;
import ca.roadshow.notifications.campaign.MeetupPeople.Part;
import ca.roadshow.notifications.campaign.sending.CampaignFigures.Figures;
import ca.roadshow.notifications.campaign.sending.MailState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A campaign for API clients.
 *
 * @param audience number of recipients
 * @param counts number of mails by state
 * @param pausedBecause {@code too-many-failures} if it was paused automatically; null otherwise
 * @param attended only people who came to a meetup; null for everyone
 * @param meetup only people of one meetup; null for everyone
 * @param perMinute most mails per minute; null for no limit
 * @param note from the organizer who sent the campaign back; null for none
 * @param at the time for which it is or was scheduled
 */
record CampaignResponse(
        String id,
        CampaignStatus status,
        @Nullable String pausedBecause,
        String name,
        List<String> topics,
        List<String> communities,
        @Nullable String language,
        @Nullable AttendedResponse attended,
        @Nullable MeetupResponse meetup,
        @Nullable Bilingual subject,
        @Nullable Bilingual preheader,
        @Nullable Bilingual body,
        @Nullable Instant at,
        @Nullable Integer perMinute,
        @Nullable String note,
        long audience,
        Map<String, Long> counts) {

    /** @param communities slugs of the communities whose meetups count; empty for all */
    record AttendedResponse(int months, List<String> communities) {}

    /**
     * @param people any of {@code seat}, {@code line}, {@code checked-in} and {@code no-show}
     * @param purpose {@code rsvp} for a service mail about the RSVP, {@code news} for a newsletter
     */
    record MeetupResponse(String id, List<String> people, String purpose) {}

    static CampaignResponse of(CampaignView campaign, Figures figures) {
        var audience = campaign.audience();
        return new CampaignResponse(
                campaign.id().value(),
                campaign.status(),
                campaign.halted() == null ? null : "too-many-failures",
                campaign.name(),
                audience.networkTopics(),
                audience.communities(),
                audience.language() == null ? null : audience.language().code(),
                attended(audience.attended()),
                meetup(audience.people()),
                campaign.text().subject(),
                campaign.text().preheader(),
                campaign.text().body(),
                campaign.sendAt(),
                campaign.perMinute(),
                campaign.approval() == null ? null : campaign.approval().note(),
                figures.audience(),
                figures.counts().entrySet().stream()
                        .collect(Collectors.toMap(
                                (Map.Entry<MailState, Long> each) ->
                                        each.getKey().code(),
                                Map.Entry::getValue)));
    }

    private static @Nullable AttendedResponse attended(@Nullable Attended attended) {
        return attended == null ? null : new AttendedResponse(attended.months(), attended.communities());
    }

    private static @Nullable MeetupResponse meetup(@Nullable MeetupPeople people) {
        return people == null
                ? null
                : new MeetupResponse(
                        people.meetupId(),
                        people.parts().stream().map(Part::code).toList(),
                        people.purpose().code());
    }
}

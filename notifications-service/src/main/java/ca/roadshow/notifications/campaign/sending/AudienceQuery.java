package ca.roadshow.notifications.campaign.sending;

import ca.roadshow.notifications.campaign.Attended;
import ca.roadshow.notifications.campaign.CampaignAudience;
import ca.roadshow.notifications.campaign.MeetupPeople;
import ca.roadshow.notifications.campaign.MeetupPeople.Part;
import ca.roadshow.notifications.mail.ledger.MailKind;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The rows of an audience: subscribers, or RSVPs if the campaign is about an RSVP. All have the columns {@code language}, {@code
 * key_id} and {@code contact}.
 *
 * @param id column with the id that the mails are about, unique in {@code from}
 * @param person column of the address id
 * @param parameters of {@code where}; their names start with {@code audience}
 */
record AudienceQuery(String from, String id, String person, String where, Map<String, Object> parameters) {

    /** Selects the rows of {@code subscriber_v1} that may receive news of the topics. */
    private static final String SUBSCRIBED = "status = 'CONFIRMED' and topics && :audienceTopics::text[]"
            + " and (paused_until is null or paused_until <= now())"
            + " and not exists (select from suppressed_address x where x.address_id = subscriber_v1.address_id)";

    private static final String IN_LANGUAGE = " and (:audienceLanguage::text is null or language = :audienceLanguage)";

    private static final String CHECKED_IN =
            "exists (select 1 from attendance c where c.rsvp_id = a.rsvp_id and c.people > 0)";

    private static final String NO_SHOW = "(a.status = 'CONFIRMED' and not " + CHECKED_IN
            + " and exists (select 1 from meetup m where m.meetup_id = a.meetup_id and m.ends_at < now()"
            + " and not m.called_off)"
            + " and exists (select 1 from attendance c where c.meetup_id = a.meetup_id and c.people > 0))";

    static AudienceQuery of(CampaignAudience audience) {
        return audience.aboutRsvp().map(people -> rsvps(audience, people)).orElseGet(() -> subscribers(audience));
    }

    private static AudienceQuery subscribers(CampaignAudience audience) {
        var parameters = parameters(audience);
        parameters.put("audienceTopics", audience.topics().toArray(String[]::new));
        var where = SUBSCRIBED + IN_LANGUAGE + attended(audience, "subscriber_v1.address_id");
        var people = audience.people();
        if (people != null) {
            where += " and exists (select 1 from attendee a where a.address_id = subscriber_v1.address_id and "
                    + of(people) + ")";
        }
        return new AudienceQuery("subscriber_v1", "subscription_id", "address_id", where, parameters);
    }

    /** Selects RSVPs. Leaves out imported RSVPs, which get no mail, and people who stopped mails about RSVPs or all mails. */
    private static AudienceQuery rsvps(CampaignAudience audience, MeetupPeople people) {
        var where = of(people) + " and not a.imported" + IN_LANGUAGE + attended(audience, "a.address_id")
                + " and not exists (select 1 from mail_suppression s where s.address_id = a.address_id and s.kind = '"
                + MailKind.RSVP.code() + "')" + " and not exists (select from suppressed_address x"
                + " where x.address_id = a.address_id and x.scope = 'all')";
        return new AudienceQuery(
                "attendee a join recipient r on r.about = a.rsvp_id and r.address_id = a.address_id",
                "a.rsvp_id",
                "a.address_id",
                where,
                parameters(audience));
    }

    private static String of(MeetupPeople people) {
        return people.parts().stream()
                .map(AudienceQuery::of)
                .collect(Collectors.joining(" or ", "a.meetup_id = :audienceMeetup and (", ")"));
    }

    /** Returns the condition for an RSVP with the alias {@code a} to belong to a part. */
    static String of(Part part) {
        return switch (part) {
            case SEAT -> "a.status = 'CONFIRMED'";
            case LINE -> "a.status = 'WAITLISTED'";
            case CHECKED_IN -> CHECKED_IN;
            case NO_SHOW -> NO_SHOW;
        };
    }

    private static String attended(CampaignAudience audience, String person) {
        return audience.attended() == null ? "" : " and " + attended(person);
    }

    /**
     * Returns the condition for a person to meet {@link Attended}.
     *
     * @param person column of the address id
     */
    static String attended(String person) {
        return "exists (select 1 from attendance c where c.address_id = " + person + " and c.people > 0"
                + " and c.came_at > now() - make_interval(months => :audienceMonths)"
                + " and (cardinality(:audienceAttended::text[]) = 0 or c.community_id in"
                + " (select community_id from community where slug = any (:audienceAttended))))";
    }

    static Map<String, Object> parameters(Attended attended) {
        return Map.of(
                "audienceMonths",
                attended.months(),
                "audienceAttended",
                attended.communities().toArray(String[]::new));
    }

    private static Map<String, Object> parameters(CampaignAudience audience) {
        var parameters = new HashMap<String, Object>();
        parameters.put(
                "audienceLanguage",
                audience.language() == null ? null : audience.language().code());
        if (audience.attended() != null) {
            parameters.putAll(parameters(audience.attended()));
        }
        if (audience.people() != null) {
            parameters.put("audienceMeetup", audience.people().meetupId());
        }
        return parameters;
    }
}

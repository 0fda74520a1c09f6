package ca.roadshow.notifications.campaign.sending;

import ca.roadshow.events.person.AddressId;
import ca.roadshow.notifications.campaign.CampaignAudience;
import ca.roadshow.notifications.campaign.MeetupPeople;
import ca.roadshow.notifications.campaign.MeetupPeople.Part;
import ca.roadshow.notifications.campaign.sending.CampaignAudiences.Membership;
import ca.roadshow.notifications.mail.ledger.MailKind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Explains which conditions about meetups a person meets. */
@Repository
class AttendanceReasons {

    /**
     * The codes of the reasons.
     *
     * @param unmet empty if the person meets all conditions
     */
    record Conditions(List<String> met, List<String> unmet) {}

    /** @param parts codes of the parts to which the RSVP belongs */
    private record Rsvp(String status, boolean imported, String language, List<String> parts) {}

    private final JdbcClient jdbc;

    AttendanceReasons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Conditions ofConditions(CampaignAudience audience, AddressId person) {
        var met = new ArrayList<String>();
        var unmet = new ArrayList<String>();
        if (audience.attended() != null) {
            if (hasAttended(audience, person)) {
                met.add("attended");
            } else {
                unmet.add("not-attended");
            }
        }
        var people = audience.people();
        if (people != null) {
            var parts = partsOf(people, rsvps(people, person));
            met.addAll(parts);
            if (parts.isEmpty()) {
                unmet.add("not-at-meetup");
            }
        }
        return new Conditions(met, unmet);
    }

    Membership ofRsvp(CampaignAudience audience, MeetupPeople people, AddressId person) {
        var rsvps = rsvps(people, person);
        if (rsvps.isEmpty()) {
            return new Membership(false, List.of("no-rsvp"));
        }
        var mailed = rsvps.stream().filter(rsvp -> !rsvp.imported()).toList();
        var parts = partsOf(people, mailed);
        var unmet = new ArrayList<String>();
        if (mailed.isEmpty()) {
            unmet.add("rsvp-imported");
        } else if (parts.isEmpty()) {
            unmet.add(
                    mailed.stream().allMatch(rsvp -> rsvp.status().equals("WITHDRAWN"))
                            ? "rsvp-cancelled"
                            : "other-part");
        }
        var language = audience.language();
        if (language != null && rsvps.stream().noneMatch(rsvp -> rsvp.language().equals(language.code()))) {
            unmet.add("other-language");
        }
        if (audience.attended() != null && !hasAttended(audience, person)) {
            unmet.add("not-attended");
        }
        if (hasStoppedMails(person)) {
            unmet.add("mails-stopped");
        }
        if (isSuppressed(person)) {
            unmet.add("suppressed");
        }
        return unmet.isEmpty() ? new Membership(true, parts) : new Membership(false, List.copyOf(unmet));
    }

    private static List<String> partsOf(MeetupPeople people, List<Rsvp> rsvps) {
        return people.parts().stream()
                .map(Part::code)
                .filter(code -> rsvps.stream().anyMatch(rsvp -> rsvp.parts().contains(code)))
                .map(code -> "meetup." + code)
                .toList();
    }

    private List<Rsvp> rsvps(MeetupPeople people, AddressId person) {
        var parts = Stream.of(Part.values())
                .map(part -> "case when " + AudienceQuery.of(part) + " then '" + part.code() + "' end")
                .collect(Collectors.joining(", ", "array_remove(array[", "], null)"));
        return jdbc.sql("select a.status, a.imported, coalesce(r.language, '') as language, " + parts + " as parts"
                        + " from attendee a left join recipient r on r.about = a.rsvp_id"
                        + " where a.meetup_id = :meetup and a.address_id = :person")
                .param("meetup", people.meetupId())
                .param("person", person.value())
                .query((row, _) -> new Rsvp(
                        row.getString("status"), row.getBoolean("imported"), row.getString("language"), List.of((String
                                        [])
                                row.getArray("parts").getArray())))
                .list();
    }

    private boolean hasAttended(CampaignAudience audience, AddressId person) {
        var attended = audience.attended();
        return attended != null
                && jdbc.sql("select " + AudienceQuery.attended(":person"))
                        .params(AudienceQuery.parameters(attended))
                        .param("person", person.value())
                        .query(Boolean.class)
                        .single();
    }

    private boolean hasStoppedMails(AddressId person) {
        return jdbc.sql("select exists (select 1 from mail_suppression where address_id = ? and kind = ?)")
                .params(person.value(), MailKind.RSVP.code())
                .query(Boolean.class)
                .single();
    }

    private boolean isSuppressed(AddressId person) {
        return jdbc.sql("select exists (select 1 from suppressed_address where address_id = ? and scope = 'all')")
                .param(person.value())
                .query(Boolean.class)
                .single();
    }
}

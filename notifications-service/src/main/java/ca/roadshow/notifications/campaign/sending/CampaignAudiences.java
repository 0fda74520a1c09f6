package ca.roadshow.notifications.campaign.sending;

import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.PersonalData;
import ca.roadshow.events.person.Sealed;
import ca.roadshow.notifications.campaign.CampaignAudience;
import ca.roadshow.notifications.mail.ledger.Contact;
import ca.roadshow.notifications.mail.ledger.MailReasons;
import ca.roadshow.notifications.subscriber.SubscriberCounts;
import ca.roadshow.notifications.subscription.TopicName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts audiences and explains why a person is or is not in one. */
@Repository
public class CampaignAudiences {

    /** @param reasons codes such as {@code topic.newsletter} and {@code not-confirmed} */
    public record Membership(boolean in, List<String> reasons) {}

    private record Subscriber(
            String status,
            String language,
            List<String> topics,
            boolean hasConsented,
            boolean isPaused,
            boolean isSuppressed) {}

    private static final String SELECT = "select subscription_id, status, language, topics, consented_at,"
            + " coalesce(paused_until > now(), false) is_paused, exists (select from suppressed_address x"
            + " where x.address_id = subscriber_v1.address_id) is_suppressed from subscriber_v1 ";

    private final JdbcClient jdbc;
    private final PersonalData personalData;
    private final AttendanceReasons explanations;
    private final SubscriberCounts counts;

    CampaignAudiences(
            JdbcClient jdbc, PersonalData personalData, AttendanceReasons explanations, SubscriberCounts counts) {
        this.jdbc = jdbc;
        this.personalData = personalData;
        this.explanations = explanations;
        this.counts = counts;
    }

    /** Returns the number of people in the audience. */
    public long count(CampaignAudience audience) {
        if (audience.attended() == null && audience.people() == null) {
            var language = audience.language();
            return counts.of(audience.topics(), language == null ? null : language.code());
        }
        var rows = AudienceQuery.of(audience);
        var people = audience.aboutRsvp().isPresent() ? "distinct " + rows.person() : "*";
        return jdbc.sql("select count(" + people + ") from " + rows.from() + " where " + rows.where())
                .params(rows.parameters())
                .query(Long.class)
                .single();
    }

    /**
     * A person in an audience.
     *
     * @param id what mails to the person are about; also the position in the list, for paging
     * @param email null if the person was erased
     */
    public record Reader(String id, @Nullable String email, String language) {

        /** Does not contain the address. */
        @Override
        public String toString() {
            return "Reader[" + id + "]";
        }
    }

    /**
     * Returns a page of the readers in the audience.
     *
     * @param after id of the last reader of the page before; empty for the first page
     */
    public List<Reader> list(CampaignAudience audience, String after, int most) {
        var rows = AudienceQuery.of(audience);
        return jdbc.sql("select " + rows.id() + " as id, " + rows.person()
                        + " as person, language, key_id, contact from "
                        + rows.from() + " where " + rows.where() + " and " + rows.id() + " > :after order by "
                        + rows.id() + " limit :most")
                .params(rows.parameters())
                .param("after", after)
                .param("most", most)
                .query((row, _) -> new Reader(
                        row.getString("id"),
                        personalData
                                .open(
                                        new Sealed(
                                                row.getString("person"),
                                                row.getString("key_id"),
                                                row.getString("contact")),
                                        Contact.class)
                                .map(Contact::email)
                                .orElse(null),
                        row.getString("language")))
                .list();
    }

    /** Explains why a person is or is not in the audience. */
    public Membership explain(CampaignAudience audience, AddressId person) {
        return audience.aboutRsvp()
                .map(people -> explanations.ofRsvp(audience, people, person))
                .orElseGet(() -> subscriber(person)
                        .map(found -> explain(audience, found, person))
                        .orElse(new Membership(false, List.of("not-subscribed"))));
    }

    private Membership explain(CampaignAudience audience, Subscriber subscriber, AddressId person) {
        switch (subscriber.status()) {
            case "PENDING" -> {
                return new Membership(false, List.of("not-confirmed"));
            }
            case "UNSUBSCRIBED" -> {
                return new Membership(false, List.of("unsubscribed"));
            }
            default -> {}
        }
        var reasons = new ArrayList<String>();
        var shared =
                audience.topics().stream().filter(subscriber.topics()::contains).toList();
        if (shared.isEmpty()) {
            reasons.add("other-topics");
        }
        if (audience.language() != null && !audience.language().code().equals(subscriber.language())) {
            reasons.add("other-language");
        }
        if (subscriber.isPaused()) {
            reasons.add("paused");
        }
        if (subscriber.isSuppressed()) {
            reasons.add("suppressed");
        }
        var conditions = explanations.ofConditions(audience, person);
        reasons.addAll(conditions.unmet());
        if (!reasons.isEmpty()) {
            return new Membership(false, List.copyOf(reasons));
        }
        return new Membership(
                true,
                Stream.concat(shared.stream().map(topic -> "topic." + topic), conditions.met().stream())
                        .toList());
    }

    /** Returns the id that ends the chunk of {@code most} rows after another id; empty if fewer rows are left. */
    Optional<String> endOfChunk(CampaignAudience audience, String after, int most) {
        var rows = AudienceQuery.of(audience);
        return jdbc.sql("select " + rows.id() + " from " + rows.from() + " where " + rows.where() + " and " + rows.id()
                        + " > :after order by " + rows.id() + " offset :skipped limit 1")
                .params(rows.parameters())
                .param("after", after)
                .param("skipped", most - 1)
                .query(String.class)
                .optional();
    }

    /** The current state of a queued recipient's subscription. */
    sealed interface Standing {

        /**
         * @param topic the topic through which they get the campaign
         * @param community slug of their community; null if they have none or several
         * @param hearsOfCallsEarly whether they subscribed to calls for proposals
         */
        record Subscribed(String topic, @Nullable String community, boolean hearsOfCallsEarly) implements Standing {}

        /** @param reason why they get no mail, as stored in the ledger */
        record Leaving(String reason) implements Standing {}

        /** The table is being rebuilt from the events. */
        record Unknown() implements Standing {}
    }

    /**
     * Returns the state of each subscription by its id. Not called for erased people, who have neither a row nor a contact. A row
     * that is missing or was never confirmed therefore means that the table is being rebuilt.
     */
    Map<String, Standing> standings(Collection<String> subscriptionIds, CampaignAudience audience) {
        var standings = new HashMap<String, Standing>();
        jdbc.sql(SELECT + "where subscription_id = any (?)")
                .param(subscriptionIds.toArray(String[]::new))
                .query(row -> {
                    standings.put(row.getString("subscription_id"), standing(subscriber(row), audience));
                });
        return standings;
    }

    private static Standing standing(Subscriber subscriber, CampaignAudience audience) {
        if (subscriber.status().equals("PENDING") && !subscriber.hasConsented()) {
            return new Standing.Unknown();
        }
        if (!subscriber.status().equals("CONFIRMED")) {
            return new Standing.Leaving(MailReasons.UNSUBSCRIBED);
        }
        if (subscriber.isPaused()) {
            return new Standing.Leaving(MailReasons.SUBSCRIPTION_PAUSED);
        }
        if (subscriber.isSuppressed()) {
            return new Standing.Leaving(MailReasons.ADDRESS_SUPPRESSED);
        }
        return audience.topics().stream()
                .filter(subscriber.topics()::contains)
                .findFirst()
                .<Standing>map(topic -> new Standing.Subscribed(
                        topic, community(subscriber), subscriber.topics().contains(TopicName.CALLS.value())))
                .orElseGet(() -> new Standing.Leaving(MailReasons.UNSUBSCRIBED));
    }

    private static @Nullable String community(Subscriber subscriber) {
        var communities = new CampaignAudience(subscriber.topics(), null).communities();
        return communities.size() == 1 ? communities.getFirst() : null;
    }

    private Optional<Subscriber> subscriber(AddressId person) {
        return jdbc
                .sql(SELECT + "where address_id = ?")
                .param(person.value())
                .query((row, _) -> subscriber(row))
                .list()
                .stream()
                .findFirst();
    }

    private static Subscriber subscriber(ResultSet row) throws SQLException {
        return new Subscriber(
                row.getString("status"),
                row.getString("language"),
                List.of((String[]) row.getArray("topics").getArray()),
                row.getObject("consented_at") != null,
                row.getBoolean("is_paused"),
                row.getBoolean("is_suppressed"));
    }
}

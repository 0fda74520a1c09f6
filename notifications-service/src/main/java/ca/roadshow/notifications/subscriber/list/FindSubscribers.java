package ca.roadshow.notifications.subscriber.list;

import ca.roadshow.events.person.AddressIds;
import ca.roadshow.events.person.Mailbox;
import ca.roadshow.events.person.PersonalData;
import ca.roadshow.events.person.Sealed;
import ca.roadshow.notifications.mail.ledger.Contact;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists subscribers by id. Contacts are encrypted, so a search finds whole addresses only. */
@Component
class FindSubscribers {

    /**
     * @param topics topics of the subscribers; not empty
     * @param everyone also lists subscribers without a confirmed topic; for organizers of the network only
     * @param email the whole address; null lists everyone
     * @param after id of the last subscriber of the page before; null for the first page
     */
    record Search(
            Set<String> topics,
            boolean everyone,
            @Nullable String email,
            @Nullable String after) {}

    private final JdbcClient jdbc;
    private final PersonalData personalData;
    private final AddressIds addressIds;

    FindSubscribers(JdbcClient jdbc, PersonalData personalData, AddressIds addressIds) {
        this.jdbc = jdbc;
        this.personalData = personalData;
        this.addressIds = addressIds;
    }

    List<ListedSubscriber> find(Search search, int limit) {
        var email = search.email();
        if (email != null && Mailbox.read(email).isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select * from subscriber_v1 where (:everyone or topics && :topics::text[])"
                        + " and (:person::text is null or address_id = :person)"
                        + " and (:after::text is null or subscription_id > :after)"
                        + " order by subscription_id limit :limit")
                .param("everyone", search.everyone())
                .param("topics", search.topics().toArray(String[]::new))
                .param("person", email == null ? null : addressIds.of(email).value())
                .param("after", search.after())
                .param("limit", limit)
                .query((row, _) -> listed(row, search.everyone() ? null : search.topics()))
                .list();
    }

    /** Returns one subscriber; empty if the organizer may see none of their topics. */
    Optional<ListedSubscriber> one(String id, Set<String> topics, boolean everyone) {
        return jdbc.sql("select * from subscriber_v1 where subscription_id = :id"
                        + " and (:everyone or topics && :topics::text[])")
                .param("id", id)
                .param("everyone", everyone)
                .param("topics", topics.toArray(String[]::new))
                .query((row, _) -> listed(row, everyone ? null : topics))
                .optional();
    }

    long count(Set<String> topics) {
        return jdbc.sql("select count(*) from subscriber_v1 where topics && ?::text[]")
                .param(topics.toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    private ListedSubscriber listed(ResultSet row, @Nullable Set<String> visible) throws SQLException {
        var sealed = new Sealed(row.getString("address_id"), row.getString("key_id"), row.getString("contact"));
        var contact = personalData.open(sealed, Contact.class);
        var proof = row.getString("consent_proof");
        var topics = Arrays.stream((String[]) row.getArray("topics").getArray())
                .filter(topic -> visible == null || visible.contains(topic))
                .toList();
        return new ListedSubscriber(
                row.getString("subscription_id"),
                contact.map(Contact::email).orElse(null),
                contact.map(Contact::name).orElse(null),
                row.getString("language"),
                row.getString("status"),
                topics,
                row.getString("consent_wording"),
                proof == null
                        ? null
                        : personalData
                                .open(new Sealed(sealed.personId(), sealed.keyId(), proof), String.class)
                                .orElse(null),
                instant(row, "consented_at"),
                instant(row, "paused_until"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}

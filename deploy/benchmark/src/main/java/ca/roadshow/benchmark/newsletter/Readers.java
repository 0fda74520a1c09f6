package ca.roadshow.benchmark.newsletter;

import ca.roadshow.benchmark.product.Running;
import ca.roadshow.events.person.AddressIds;
import ca.roadshow.events.person.PersonalData;
import ca.roadshow.notifications.mail.ledger.Contact;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Confirmed subscribers as the service stores them, each with a key of its own: half of them read English, half French, and each
 * belongs to one of five communities with a meetup of its own.
 */
public final class Readers implements AutoCloseable {

    /** Rows that one statement fills in. */
    private static final int FILLED = 50_000;

    private static final List<String> CITIES = List.of("montreal", "ottawa", "quebec", "toronto", "gatineau");
    private static final int CHUNK = 1_000;
    private static final int WRITERS = 2;

    private record Reader(String id, String person, String email, String language, String city) {}

    private final ConfigurableApplicationContext context;
    private final JdbcClient jdbc;
    private final PersonalData personalData;
    private final AddressIds addressIds;
    private final TransactionTemplate transaction;

    /** @param settings of the service, whose tables exist */
    public Readers(Map<String, Object> settings) {
        context = Running.with(settings, ReadersApplication.application());
        jdbc = context.getBean(JdbcClient.class);
        personalData = context.getBean(PersonalData.class);
        addressIds = context.getBean(AddressIds.class);
        transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
    }

    public DataSource database() {
        return context.getBean(DataSource.class);
    }

    /** Announces a community and its next meetup for each city. */
    public void announceMeetups() {
        for (var city : CITIES) {
            jdbc.sql("insert into community (community_id, slug, name, city)"
                            + " values (:id, :slug, :name::jsonb, :name::jsonb)")
                    .param("id", "community-" + city)
                    .param("slug", city)
                    .param("name", both("Roadshow " + city, "Roadshow " + city))
                    .update();
            var start = ZonedDateTime.now(ZoneOffset.UTC).plusMonths(1).toOffsetDateTime();
            jdbc.sql(
                            "insert into meetup (meetup_id, slug, title, starts_at, ends_at, zone, venue, community_id)"
                                    + " values (:id, :slug, :title::jsonb, :start, :end, 'America/Toronto', :venue, :community)")
                    .param("id", "meetup-" + city)
                    .param("slug", city + "-next")
                    .param("title", both("Upgrades without fear in " + city, "Mises à niveau sans crainte à " + city))
                    .param("start", start)
                    .param("end", start.plusHours(3))
                    .param("venue", "The library of " + city)
                    .param("community", "community-" + city)
                    .update();
        }
    }

    private static String both(String en, String fr) {
        return "{\"en\":\"%s\",\"fr\":\"%s\"}".formatted(en, fr);
    }

    /** Subscribes readers of a topic with addresses in a domain. */
    public void subscribe(int number, String topic, String domain) throws InterruptedException {
        var chunks = IntStream.iterate(0, from -> from < number, from -> from + CHUNK)
                .<Callable<Void>>mapToObj(from -> () -> {
                    store(from, Math.min(number, from + CHUNK), topic, domain);
                    return null;
                })
                .toList();
        try (var writers = Executors.newFixedThreadPool(WRITERS)) {
            for (var chunk : writers.invokeAll(chunks)) {
                chunk.get();
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException("The subscribers were not stored", failed.getCause());
        }
        jdbc.sql("analyze subscriber_v1, recipient, person_key").update();
    }

    private void store(int from, int to, String topic, String domain) {
        var readers = IntStream.range(from, to)
                .mapToObj(number -> reader(number, domain))
                .toList();
        var drafts = readers.stream()
                .map(reader -> personalData.draft(
                        addressIds.of(reader.email()),
                        new Contact("Reader of the news", reader.email(), reader.language(), null)))
                .toList();
        transaction.executeWithoutResult(_ -> {
            var contacts = personalData.settleAll(drafts);
            jdbc.sql("""
                    with given as (
                        select * from unnest(:ids::text[], :people::text[], :keys::text[], :contacts::text[],
                            :languages::text[], :cities::text[]) g (id, person, key, contact, language, city)),
                    stored as (
                        insert into recipient (about, address_id, language, key_id, contact)
                        select id, person, language, key, contact from given)
                    insert into subscriber_v1 (subscription_id, address_id, key_id, contact, language, status, topics,
                        requested_wording, consent_wording, consented_at)
                    select id, person, key, contact, language, 'CONFIRMED', array[:topic, 'community:' || city],
                        '2026-11', '2026-11', now() from given""")
                    .param("ids", each(readers, Reader::id))
                    .param("people", each(readers, Reader::person))
                    .param("keys", contacts.stream().map(it -> it.keyId()).toArray(String[]::new))
                    .param(
                            "contacts",
                            contacts.stream().map(it -> it.ciphertext()).toArray(String[]::new))
                    .param("languages", each(readers, Reader::language))
                    .param("cities", each(readers, Reader::city))
                    .param("topic", topic)
                    .update();
        });
    }

    private Reader reader(int number, String domain) {
        var email = "reader-%07d@%s".formatted(number, domain);
        var person = addressIds.of(email).value();
        return new Reader(
                "subscription-" + person,
                person,
                email,
                number % 2 == 0 ? "en" : "fr",
                CITIES.get(number / 2 % CITIES.size()));
    }

    private static String[] each(List<Reader> readers, Function<Reader, String> part) {
        return readers.stream().map(part).toArray(String[]::new);
    }

    /** Fills the table of subscribers up to this number. The rows have no contact that can be decrypted. */
    public void fillUpTo(int subscribers) {
        for (var from = (int) subscribers() + 1; from <= subscribers; from += FILLED) {
            fill(from, Math.min(from + FILLED - 1, subscribers));
        }
    }

    private void fill(int from, int to) {
        jdbc.sql("""
                insert into subscriber_v1 (subscription_id, address_id, key_id, contact, language, status, topics,
                    requested_wording, consent_wording, consented_at, paused_until)
                select 'subscription-addr-' || md5(n::text), 'addr-' || md5(n::text), 'key-' || md5(n::text), repeat('x', 180),
                    case n % 2 when 0 then 'en' else 'fr' end,
                    case n % 20 when 19 then 'UNSUBSCRIBED' else 'CONFIRMED' end,
                    case when n % 20 = 19 then '{}'
                        when n % 10 < 7 then array['newsletter', 'community:' || (:cities::text[])[1 + n % 5]]
                        else array['community:' || (:cities::text[])[1 + n % 5]] end,
                    '2026-11', '2026-11', now(), case when n % 100 = 0 then now() + interval '1 month' end
                from generate_series(:from, :to) n""")
                .param("cities", CITIES.toArray(String[]::new))
                .param("from", from)
                .param("to", to)
                .update();
    }

    /** The number of subscribers, confirmed or not. */
    public long subscribers() {
        return jdbc.sql("select count(*) from subscriber_v1").query(Long.class).single();
    }

    /** Runs what autovacuum would do some minutes after so many new rows. */
    public void vacuum() {
        jdbc.sql("vacuum (analyze) subscriber_v1").update();
    }

    /** Returns the ids of a campaign's mails that the server has accepted. */
    public Set<String> sentIds(String campaign) {
        return new HashSet<>(jdbc.sql("select message_id from mail_ledger where batch = ? and status = 'sent'")
                .param(campaign)
                .query((row, _) -> row.getString(1))
                .list());
    }

    @Override
    public void close() {
        context.close();
    }
}

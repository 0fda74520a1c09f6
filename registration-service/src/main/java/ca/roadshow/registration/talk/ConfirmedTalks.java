package ca.roadshow.registration.talk;

import ca.roadshow.events.contract.TalkConfirmed;
import ca.roadshow.events.contract.TalkConfirmed.Place;
import ca.roadshow.events.contract.TalkConfirmed.TalkSpeaker;
import ca.roadshow.events.contract.TalkWithdrawn;
import ca.roadshow.events.inbox.Delivery;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.PersonalData;
import ca.roadshow.events.person.Sealed;
import ca.roadshow.registration.meetup.content.Session.Speaker;
import ca.roadshow.registration.meetup.content.TalkRef;
import ca.roadshow.registration.programme.MeetupConditions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The latest place of each talk, and every revision of its title, abstract and speakers. Messages may arrive more than once and, after a
 * republish, out of order; an older one never replaces a newer one.
 */
@Repository
class ConfirmedTalks {

    /** The data that is encrypted with the key of the first speaker. */
    private record Text(String title, @Nullable String summary, String language) {}

    /** @param ref of the latest revision */
    record Placed(
            TalkRef ref, @Nullable String event, @Nullable String communityId, List<Place> places) {}

    private static final String PLACED = "select c.*, (select max(r.revision) from talk_revision r"
            + " where r.proposal_id = c.proposal_id) latest from confirmed_talk c ";

    private static final TypeReference<List<Sealed>> SEALED = new TypeReference<>() {};
    private static final TypeReference<List<Place>> PLACES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final PersonalData personalData;

    ConfirmedTalks(JdbcClient jdbc, JsonMapper json, PersonalData personalData) {
        this.jdbc = jdbc;
        this.json = json;
        this.personalData = personalData;
    }

    void save(TalkConfirmed talk, Delivery delivery) {
        var text = personalData.seal(
                new AddressId(talk.personId()), new Text(talk.title(), talk.summary(), talk.language()));
        var speakers = talk.speakers().stream()
                .map(speaker -> sealed(speaker, delivery))
                .toList();
        jdbc.sql("insert into talk_revision (proposal_id, revision, talk, speakers) values (?, ?, ?::jsonb, ?::jsonb)"
                        + " on conflict do nothing")
                .params(
                        talk.proposalId(),
                        revision(talk.changedAt()),
                        json.writeValueAsString(text),
                        json.writeValueAsString(speakers))
                .update();
        place(talk.proposalId(), talk.callId(), talk.event(), talk.communityId(), talk.places(), talk.changedAt());
    }

    /** Encrypts a speaker's data. A speaker who was erased since then gets no new key. */
    private Sealed sealed(TalkSpeaker speaker, Delivery delivery) {
        return personalData.refuses(speaker.addressId(), delivery.happenedAt())
                ? Sealed.forgotten(speaker.addressId())
                : personalData.seal(
                        new AddressId(speaker.addressId()), new Speaker(speaker.name(), speaker.affiliation()));
    }

    void save(TalkWithdrawn talk) {
        place(talk.proposalId(), talk.callId(), null, null, List.of(), talk.withdrawnAt());
    }

    /**
     * Returns the time as revision, because a talk is changed by events of several aggregates, whose sequence numbers
     * cannot be compared.
     */
    private static long revision(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }

    private void place(
            String proposalId,
            String callId,
            @Nullable String event,
            @Nullable String communityId,
            List<Place> places,
            Instant at) {
        jdbc.sql("""
                insert into confirmed_talk (proposal_id, revision, call_id, event, community_id, places)
                values (?, ?, ?, ?, ?, ?::jsonb)
                on conflict (proposal_id) do update set revision = excluded.revision, event = excluded.event,
                    community_id = excluded.community_id, places = excluded.places
                where confirmed_talk.revision < excluded.revision\
                """)
                .param(proposalId)
                .param(revision(at))
                .param(callId)
                .param(event)
                .param(communityId)
                .param(json.writeValueAsString(places))
                .update();
    }

    /** Empty if the talk is unknown, or erased with its first speaker. Other speakers who are erased are left out. */
    Optional<ConfirmedTalk> find(TalkRef ref) {
        return jdbc.sql("select talk, speakers from talk_revision where proposal_id = ? and revision = ?")
                .params(ref.proposalId(), ref.revision())
                .query((row, _) -> talk(ref, row))
                .optional()
                .flatMap(found -> found);
    }

    /** Returns the speakers in their order; an erased speaker is empty. Returns empty if the talk is unknown. */
    Optional<List<Optional<Speaker>>> speakers(TalkRef ref) {
        return jdbc.sql("select speakers from talk_revision where proposal_id = ? and revision = ?")
                .params(ref.proposalId(), ref.revision())
                .query((row, _) -> speakers(row))
                .optional();
    }

    private List<Optional<Speaker>> speakers(ResultSet row) throws SQLException {
        return personalData.openAll(json.readValue(row.getString("speakers"), SEALED), Speaker.class);
    }

    private Optional<ConfirmedTalk> talk(TalkRef ref, ResultSet row) throws SQLException {
        var speakers = speakers(row).stream().flatMap(Optional::stream).toList();
        return personalData
                .open(json.readValue(row.getString("talk"), Sealed.class), Text.class)
                .map(text -> new ConfirmedTalk(ref, text.title(), text.summary(), text.language(), speakers));
    }

    Optional<Placed> placed(String proposalId) {
        return jdbc.sql(PLACED + "where c.proposal_id = ?")
                .param(proposalId)
                .query((row, _) -> placed(row))
                .optional();
    }

    /**
     * Returns talks that may be for a meetup and are on no other agenda of its community, in the order of their
     * confirmation.
     *
     * @param city slug of the meetup's community; null for a meetup of the whole network
     */
    List<Placed> candidates(String meetupId, String slug, @Nullable String communityId, @Nullable String city) {
        return jdbc.sql(PLACED
                        + """
                where c.places <> '[]'::jsonb
                    and (c.event in (:meetup, :slug) or (c.event is null and (
                        c.community_id is not distinct from cast(:community as text)
                        or c.places @> jsonb_build_array(jsonb_build_object('city', cast(:city as text))))))
                    and not %s
                order by c.revision, c.proposal_id\
                """.formatted(MeetupConditions.isOnAnotherAgenda("c.proposal_id", ":meetup", ":community")))
                .param("meetup", meetupId)
                .param("slug", slug)
                .param("community", communityId)
                .param("city", city)
                .query((row, _) -> placed(row))
                .list();
    }

    private Placed placed(ResultSet row) throws SQLException {
        return new Placed(
                new TalkRef(row.getString("proposal_id"), row.getLong("latest")),
                row.getString("event"),
                row.getString("community_id"),
                json.readValue(row.getString("places"), PLACES));
    }

    /** Deletes everything that a copy of the person's key could decrypt. */
    void forget(AddressId person) {
        jdbc.sql("""
                update talk_revision set
                    talk = case when talk ->> 'personId' = :person then :forgotten::jsonb else talk end,
                    speakers = (select jsonb_agg(case when one.value ->> 'personId' = :person then :forgotten::jsonb
                        else one.value end order by one.ordinality)
                        from jsonb_array_elements(speakers) with ordinality one)
                where speakers @> jsonb_build_array(jsonb_build_object('personId', cast(:person as text)))\
                """)
                .param("person", person.value())
                .param("forgotten", json.writeValueAsString(Sealed.forgotten(person.value())))
                .update();
    }
}

package ca.roadshow.cfp.profile;

import ca.roadshow.cfp.profile.ProfileEvent.ProfileSaved;
import ca.roadshow.events.person.PersonalData;
import java.sql.Types;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Stores the latest profile of each speaker for lists, encrypted, with the columns for filters. Skips profiles of erased people.
 */
@Component
@ProcessingGroup("speaker_profile_v1")
class ProfileProjection {

    private final JdbcClient jdbc;
    private final PersonalData personalData;
    private final AffiliationKeys keys;

    ProfileProjection(JdbcClient jdbc, PersonalData personalData, AffiliationKeys keys) {
        this.jdbc = jdbc;
        this.personalData = personalData;
        this.keys = keys;
    }

    @EventHandler
    void on(ProfileSaved event) {
        personalData.open(event.profile(), Profile.class).ifPresent(profile -> save(event, profile));
    }

    private void save(ProfileSaved event, Profile profile) {
        jdbc.sql("""
            insert into speaker_profile_v1 (person_id, key_id, profile, first_time) values (:person, :key, :profile, :first)
            on conflict (person_id) do update
            set key_id = excluded.key_id, profile = excluded.profile, first_time = excluded.first_time\
            """)
                .param("person", event.addressId())
                .param("key", event.profile().keyId())
                .param("profile", event.profile().ciphertext())
                .param("first", profile.firstTime())
                .update();
        jdbc.sql("delete from speaker_affiliation_v1 where person_id = ?")
                .param(event.addressId())
                .update();
        profile.affiliations()
                .forEach(affiliation -> jdbc.sql(
                                "insert into speaker_affiliation_v1 (person_id, affiliation, starts, ends)"
                                        + " values (:person, :affiliation, coalesce(:from, '-infinity'), coalesce(:until, 'infinity'))")
                        .param("person", event.addressId())
                        .param("affiliation", keys.of(affiliation.name()))
                        .param("from", affiliation.from(), Types.DATE)
                        .param("until", affiliation.until(), Types.DATE)
                        .update());
    }

    @ResetHandler
    void reset() {
        jdbc.sql("truncate speaker_profile_v1, speaker_affiliation_v1").update();
    }
}

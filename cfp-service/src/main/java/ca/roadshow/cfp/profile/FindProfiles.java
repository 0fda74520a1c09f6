package ca.roadshow.cfp.profile;

import ca.roadshow.cfp.profile.ProfileEvent.ProfileSaved;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.PersonalData;
import ca.roadshow.events.person.Sealed;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads profiles: a single one from its stored events, so that changes are visible at once; several from the view. */
@Component
public class FindProfiles {

    /** @param version 0 if none was saved */
    public record Saved(@Nullable Profile profile, int version) {}

    private final JdbcClient jdbc;
    private final EventStore store;
    private final PersonalData personalData;

    FindProfiles(JdbcClient jdbc, EventStore store, PersonalData personalData) {
        this.jdbc = jdbc;
        this.store = store;
        this.personalData = personalData;
    }

    /** Returns the profile. After an erasure the profile is null, but the version numbers continue. */
    public Saved now(AddressId person) {
        ProfileSaved latest = null;
        var events = store.readEvents(ProfileId.of(person).value());
        while (events.hasNext()) {
            latest = (ProfileSaved) events.next().getPayload();
        }
        return latest == null
                ? new Saved(null, 0)
                : new Saved(personalData.open(latest.profile(), Profile.class).orElse(null), latest.version());
    }

    /** Returns the profiles by person, without people who have none. */
    public Map<String, Profile> of(Collection<String> people) {
        var sealed = jdbc.sql("select person_id, key_id, profile from speaker_profile_v1 where person_id = any (?)")
                .param(people.toArray(String[]::new))
                .query((row, _) -> new Sealed(row.getString(1), row.getString(2), row.getString(3)))
                .list();
        var opened = personalData.openAll(sealed, Profile.class);
        var profiles = new HashMap<String, Profile>();
        for (var index = 0; index < sealed.size(); index++) {
            var person = sealed.get(index).personId();
            opened.get(index).ifPresent(profile -> profiles.put(person, profile));
        }
        return profiles;
    }
}

package ca.roadshow.cfp.profile;

import ca.roadshow.cfp.profile.ProfileCommand.SaveProfile;
import ca.roadshow.cfp.profile.ProfileEvent.ProfileSaved;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.Sealed;
import java.time.Instant;
import java.util.List;

/** The profile of Amina. */
public final class ProfileFixture {

    static final AddressId AMINA = new AddressId("addr-AminaAminaAminaAminaA");
    static final Sealed SEALED = new Sealed(AMINA.value(), "key-1", "c2VhbGVk");
    static final Instant AT = Instant.parse("2026-12-01T14:00:00Z");

    private ProfileFixture() {}

    static SaveProfile save(int version) {
        return new SaveProfile(ProfileId.of(AMINA), AMINA, version, SEALED, AT);
    }

    static ProfileSaved saved(int version) {
        return new ProfileSaved(ProfileId.of(AMINA).value(), AMINA.value(), version, SEALED, AT);
    }

    /** Returns one of each event. */
    public static List<Object> storedEvents() {
        return List.of(saved(1));
    }
}

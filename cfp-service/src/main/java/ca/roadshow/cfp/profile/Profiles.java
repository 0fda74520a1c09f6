package ca.roadshow.cfp.profile;

import ca.roadshow.cfp.profile.ProfileCommand.SaveProfile;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.PersonalData;
import ca.roadshow.events.store.command.Commands;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.web.access.RequestProvenance;
import ca.roadshow.web.problem.ProblemException;
import java.time.Clock;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Saves profiles for pages and API. Turns refusals into problem details. */
@Component
public class Profiles {

    public static final String STALE = "profile.stale";

    private final Commands commands;
    private final PersonalData personalData;
    private final Clock clock;

    Profiles(Commands commands, PersonalData personalData, Clock clock) {
        this.commands = commands;
        this.personalData = personalData;
        this.clock = clock;
    }

    /**
     * Saves a profile.
     *
     * @throws ProblemException 400 with the errors of all fields, 409 {@code profile.stale} if it was saved in the meantime
     */
    public void save(AddressId person, ProfileRequest request, Origin origin) {
        var profile = ProfileReader.read(request);
        var provenance = RequestProvenance.of(person.value(), origin);
        var command = new SaveProfile(
                ProfileId.of(person),
                person,
                Objects.requireNonNullElse(request.version(), 0),
                personalData.seal(person, profile),
                clock.instant());
        switch (commands.send(command, provenance, ProfileResult.class)) {
            case DONE -> {}
            case STALE -> throw new ProblemException(HttpStatus.CONFLICT, STALE);
        }
    }
}

package ca.roadshow.registration.talk;

import ca.roadshow.events.erasure.Forgets;
import ca.roadshow.events.person.AddressId;
import org.springframework.stereotype.Component;

/**
 * Erases a speaker from confirmed talks. Agendas then show a placeholder. The CFP service publishes separately that the
 * talk is withdrawn.
 */
@Component
class ForgetsTalks implements Forgets {

    private final ConfirmedTalks talks;

    ForgetsTalks(ConfirmedTalks talks) {
        this.talks = talks;
    }

    @Override
    public void forget(AddressId person, String reference) {
        talks.forget(person);
    }
}

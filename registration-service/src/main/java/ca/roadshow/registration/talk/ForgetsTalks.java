package ca.roadshow.registration.talk;

import ca.roadshow.events.erasure.Forgets;
import ca.roadshow.events.person.AddressId;
import org.springframework.stereotype.Component;

/** Agendas then show a forgotten person. That the talk is no longer given is a message of its own. */
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

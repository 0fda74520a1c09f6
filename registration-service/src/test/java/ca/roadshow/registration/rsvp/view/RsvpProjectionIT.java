package ca.roadshow.registration.rsvp.view;

import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.events.person.Sealed;
import ca.roadshow.registration.RegistrationUnderTest;
import ca.roadshow.registration.meetup.MeetupEvent.PartyWaitlisted;
import ca.roadshow.registration.meetup.MeetupEvent.SeatOffered;
import ca.roadshow.registration.meetup.MeetupEvent.SeatsHeld;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@RegistrationUnderTest
class RsvpProjectionIT {

    @Autowired
    RsvpProjection view;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void offerEndsHeldSeats() {
        var id = "meetup-" + UUID.randomUUID();
        var rsvp = "rsvp-" + UUID.randomUUID();
        var now = Instant.now();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            status.setRollbackOnly();
            view.on(new PartyWaitlisted(id, rsvp, "addr-lea", new Sealed("addr-lea", "key", "x"), 4, 1, null, now), 1);
            view.on(new SeatsHeld(id, rsvp, "addr-lea", 4, now));
            assertThat(isHeld(rsvp)).isTrue();
            view.on(new SeatOffered(id, rsvp, "addr-lea", 4, now, now));
            assertThat(isHeld(rsvp)).isFalse();
        });
    }

    private boolean isHeld(String rsvp) {
        return jdbc.sql("select held from rsvp_view_v1 where rsvp_id = ?")
                .param(rsvp)
                .query(Boolean.class)
                .single();
    }
}

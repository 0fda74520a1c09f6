package ca.roadshow.events.contract;

import java.time.Instant;

/**
 * A party in line is asked whether it still wants the seats that are held for it. Yes is told by {@link AttendeePromoted}, no
 * by {@link AttendeeWithdrew}; nothing is told where no answer comes.
 *
 * @param until the first instant at which it is too late; of one RSVP each question has its own
 */
@Wire(topic = Topic.REGISTRATION, type = "ca.roadshow.registration.attendee-asked.v1")
public record AttendeeAsked(String meetupId, String rsvpId, String addressId, int partySize, Instant until)
        implements IntegrationEvent {

    @Override
    public String personId() {
        return addressId;
    }
}

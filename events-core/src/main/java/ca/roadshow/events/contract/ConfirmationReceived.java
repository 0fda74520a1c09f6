package ca.roadshow.events.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A talk was confirmed; one message for each of its speakers.
 *
 * @param city slug of the community where it is given; absent if the call does not ask for cities
 * @param date chosen by the speaker; absent if the call has no dates
 * @param event id or slug of the meetup or conference that the call is for; absent if there is none
 * @param invitation by which a co-speaker joined; absent for the speaker who submitted the talk
 */
@Wire(topic = Topic.CFP, type = "ca.roadshow.cfp.confirmation-received.v1")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConfirmationReceived(
        String callId,
        String proposalId,
        Person speaker,
        String title,
        @Nullable String city,
        @Nullable LocalDate date,
        @Nullable String event,
        Instant confirmedAt,
        @Nullable String invitation)
        implements IntegrationEvent {

    @Override
    public String personId() {
        return speaker.addressId();
    }

    /** Leaves out the talk. */
    @Override
    public String toString() {
        return "ConfirmationReceived[" + proposalId + ", " + speaker + "]";
    }
}

package ca.roadshow.events.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A reviewer has reviews to give: new ones were assigned, or scoring ends soon.
 *
 * @param reviews number of reviews that the reviewer still has to give in this call
 * @param until when scoring ends; absent if it has no end
 * @param reminder 0 if new ones were assigned, otherwise the number of the reminder before that end
 * @param at identifies the round of assignments or reminders
 */
@Wire(topic = Topic.CFP, type = "ca.roadshow.cfp.reviews-assigned.v1")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReviewsAssigned(
        String callId,
        Person reviewer,
        int reviews,
        @Nullable Instant until,
        int reminder,
        Instant at) implements IntegrationEvent {

    @Override
    public String personId() {
        return reviewer.addressId();
    }
}

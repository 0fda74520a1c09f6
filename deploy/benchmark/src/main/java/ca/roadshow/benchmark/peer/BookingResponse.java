package ca.roadshow.benchmark.peer;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** The JSON of the product's response. The link is not signed, which saves the peer an HMAC. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BookingResponse(
        String rsvpId,
        String status,
        @Nullable Integer position,
        @Nullable String manageUrl) {}

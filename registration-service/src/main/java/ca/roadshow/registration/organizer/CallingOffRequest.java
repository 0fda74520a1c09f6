package ca.roadshow.registration.organizer;

import org.jspecify.annotations.Nullable;

/** Why a meetup does not take place, in the organizer's words, if they say. */
record CallingOffRequest(PlanRequest.@Nullable Text reason) {}

package ca.roadshow.registration.checkin;

import org.jspecify.annotations.Nullable;

/** @param people who come together, 1 to 5; one where it is absent */
record WalkInRequest(@Nullable Integer people) {}

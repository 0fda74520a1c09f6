package ca.roadshow.registration.checkin;

import org.jspecify.annotations.Nullable;

/** @param people who came together, 1 to 5; default: 1 */
record WalkInRequest(@Nullable Integer people) {}

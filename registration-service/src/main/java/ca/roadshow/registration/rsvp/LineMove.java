package ca.roadshow.registration.rsvp;

import java.time.Instant;

/** Someone was moved in line, from one place to another; who, nobody is told. */
record LineMove(int from, int to, String reason, Instant at) {}

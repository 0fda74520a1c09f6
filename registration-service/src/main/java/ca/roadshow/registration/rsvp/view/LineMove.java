package ca.roadshow.registration.rsvp.view;

import java.time.Instant;

/** A move in a line, from one place to another, without the person. */
record LineMove(int from, int to, String reason, Instant at) {}

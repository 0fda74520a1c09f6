package ca.roadshow.registration.organizer;

import ca.roadshow.web.form.Words;
import org.jspecify.annotations.Nullable;

/** Why a meetup is called off, if the organizer says so. */
record CallingOffRequest(@Nullable Words reason) {}

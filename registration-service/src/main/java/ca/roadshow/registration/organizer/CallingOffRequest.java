package ca.roadshow.registration.organizer;

import ca.roadshow.web.form.Words;
import org.jspecify.annotations.Nullable;

/** The request to call a meetup off, with an optional reason. */
record CallingOffRequest(@Nullable Words reason) {}

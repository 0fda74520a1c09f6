package ca.roadshow.registration.programme;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of the API's list; {@code next} is the {@code after} of the following one, absent on the last. */
record MeetupPage(List<MeetupItem> items, @Nullable String next) {}

package ca.roadshow.registration.programme;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the API's list.
 *
 * @param next the value of {@code after} for the next page; absent on the last page
 */
record MeetupPage(List<MeetupItem> items, @Nullable String next) {}

package ca.roadshow.cfp.listing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param next the {@code after} parameter of the next page; absent on the last page */
record CallList(List<CallItem> items, @Nullable String next) {}

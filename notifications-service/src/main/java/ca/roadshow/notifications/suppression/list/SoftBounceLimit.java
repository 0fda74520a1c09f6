package ca.roadshow.notifications.suppression.list;

import java.time.Duration;

/** How many soft bounces within a period put an address on the list. */
public record SoftBounceLimit(int bounces, Duration within) {}

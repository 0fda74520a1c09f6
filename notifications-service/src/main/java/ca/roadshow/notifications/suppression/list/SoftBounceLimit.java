package ca.roadshow.notifications.suppression.list;

import java.time.Duration;

/** The number of soft bounces within a period that suppresses an address. */
public record SoftBounceLimit(int bounces, Duration within) {}

package ca.roadshow.benchmark.report;

import ca.roadshow.benchmark.rush.Spread;

/** How many a second one side took in, over its rounds, and how long people waited, in milliseconds. */
public record Rate(String scenario, String path, Spread perSecond, double p50, double p99) {}

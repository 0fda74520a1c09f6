package ca.roadshow.benchmark.report;

import ca.roadshow.benchmark.rush.Spread;

/** The rate of one side over its rounds, and the response times in milliseconds. */
public record Rate(String scenario, String path, Spread perSecond, double p50, double p99) {}

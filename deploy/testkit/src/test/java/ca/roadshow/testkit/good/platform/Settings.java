package ca.roadshow.testkit.good.platform;

public record Settings(String place) {}

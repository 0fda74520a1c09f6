package ca.roadshow.testkit.good.events.contract;

public record AttendeeRegistered(String name) {}

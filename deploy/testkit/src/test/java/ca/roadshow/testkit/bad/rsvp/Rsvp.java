package ca.roadshow.testkit.bad.rsvp;

public record Rsvp(String id) {}

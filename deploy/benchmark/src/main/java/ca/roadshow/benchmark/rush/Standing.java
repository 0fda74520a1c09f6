package ca.roadshow.benchmark.rush;

/** A person's stored place. */
public record Standing(String rsvpId, String person, boolean seated) {}

package ca.roadshow.benchmark.rush;

/** Someone’s place as it is stored. */
public record Standing(String rsvpId, String person, boolean seated) {}

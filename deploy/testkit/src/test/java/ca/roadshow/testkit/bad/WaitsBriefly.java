package ca.roadshow.testkit.bad;

/** The rule reads source text: {@code await().atMost(Duration.ofSeconds(2)).until(seated)}. */
final class WaitsBriefly {

    private WaitsBriefly() {}
}

package ca.roadshow.registration.demo;

import ca.roadshow.registration.roadshow.Season;

/** The names of seasons in titles. */
final class SeasonNames {

    private SeasonNames() {}

    static String english(Season season) {
        var name = switch (season.quarter()) {
            case 1 -> "winter";
            case 2 -> "spring";
            case 3 -> "summer";
            default -> "fall";
        };
        return name + " " + season.year();
    }

    static String french(Season season) {
        var name = switch (season.quarter()) {
            case 1 -> "hiver";
            case 2 -> "printemps";
            case 3 -> "été";
            default -> "automne";
        };
        return name + " " + season.year();
    }
}

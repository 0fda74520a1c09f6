package ca.roadshow.registration.demo;

import ca.roadshow.events.contract.Bilingual;

/** The French names of cities that have a different name in English. */
final class CityNames {

    private CityNames() {}

    static Bilingual of(String slug, String english) {
        return switch (slug) {
            case "montreal" -> Bilingual.both("Montréal", "Montréal");
            case "quebec-city" -> Bilingual.both("Québec City", "Québec");
            default -> Bilingual.both(english, english);
        };
    }
}

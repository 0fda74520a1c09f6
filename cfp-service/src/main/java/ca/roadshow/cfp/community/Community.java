package ca.roadshow.cfp.community;

import ca.roadshow.events.contract.Bilingual;
import java.time.ZoneId;

/** The community of a city. */
public record Community(String id, String slug, Bilingual name, ZoneId zone) {}

package ca.roadshow.cfp.community;

import ca.roadshow.events.contract.Bilingual;
import java.time.ZoneId;

/** A city's community, as far as calls need to know it. */
public record Community(String id, Bilingual name, ZoneId zone) {}

package ca.roadshow.registration.community;

import ca.roadshow.events.contract.Bilingual;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** A community as pages and the API show it. */
public record CommunityView(
        String id,
        String slug,
        Bilingual name,
        Bilingual city,
        String province,
        ZoneId zone,
        @Nullable String url) {}

package ca.roadshow.cfp.call;

import ca.roadshow.events.contract.Bilingual;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A call as it is read.
 *
 * @param event id or slug of the meetup or conference that is called for
 * @param communityId whose call it is; absent for a call of the whole network
 */
public record CallView(
        CallId id,
        CallSlug slug,
        Bilingual title,
        Bilingual description,
        CallTerms terms,
        ZoneId zone,
        @Nullable String event,
        @Nullable String communityId) {}

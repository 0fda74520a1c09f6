package ca.roadshow.cfp.call.view;

import ca.roadshow.cfp.call.CallId;
import ca.roadshow.cfp.call.CallSlug;
import ca.roadshow.cfp.call.CallTerms;
import ca.roadshow.events.contract.Bilingual;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A call in its view.
 *
 * @param event id or slug of the meetup or conference that the call is for
 * @param communityId absent for a call of the whole network
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

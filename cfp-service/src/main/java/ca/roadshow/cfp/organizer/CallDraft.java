package ca.roadshow.cfp.organizer;

import ca.roadshow.cfp.call.CallTerms;
import ca.roadshow.events.contract.Bilingual;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A valid call from a form.
 *
 * @param event id or slug of the meetup or conference that the call is for
 * @param communityId null for a call of the whole network
 */
record CallDraft(
        Bilingual title,
        Bilingual description,
        CallTerms terms,
        ZoneId zone,
        @Nullable String event,
        @Nullable String communityId) {}

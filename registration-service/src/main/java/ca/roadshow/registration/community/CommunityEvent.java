package ca.roadshow.registration.community;

import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.events.store.vocabulary.StoredAs;
import org.jspecify.annotations.Nullable;

/** The events of a community. */
public sealed interface CommunityEvent {

    @StoredAs("community.founded")
    record CommunityFounded(
            String communityId,
            String slug,
            Bilingual name,
            Bilingual city,
            String province,
            String zone,
            @Nullable String url)
            implements CommunityEvent {}
}

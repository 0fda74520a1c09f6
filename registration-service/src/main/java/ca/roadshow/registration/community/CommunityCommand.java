package ca.roadshow.registration.community;

import ca.roadshow.events.contract.Bilingual;
import java.time.ZoneId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** The commands of a community. */
public sealed interface CommunityCommand {

    /** Founds a chapter. A repeat changes nothing. */
    record FoundCommunity(
            @TargetAggregateIdentifier CommunityId communityId,
            Slug slug,
            Bilingual name,
            Bilingual city,
            String province,
            ZoneId zone,
            @Nullable String url)
            implements CommunityCommand {}
}

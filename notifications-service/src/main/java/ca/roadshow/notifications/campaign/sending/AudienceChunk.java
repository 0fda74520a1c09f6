package ca.roadshow.notifications.campaign.sending;

import ca.roadshow.notifications.campaign.CampaignAudience;
import ca.roadshow.notifications.mail.ledger.Audience;
import java.util.HashMap;
import java.util.Map;

/**
 * A chunk of a campaign's audience, in the order of the ids that the mails are about.
 *
 * @param after id of the last row of the chunk before; empty for the first chunk
 * @param last id of the last row of this chunk; empty for the last chunk
 */
record AudienceChunk(AudienceQuery rows, String after, String last) implements Audience {

    AudienceChunk(CampaignAudience audience, String after, String last) {
        this(AudienceQuery.of(audience), after, last);
    }

    @Override
    public String query() {
        return "select " + rows.id() + " as about, " + rows.person() + " as address_id from " + rows.from() + " where "
                + rows.where() + " and " + rows.id() + " > :audienceAfter"
                + (last.isEmpty() ? "" : " and " + rows.id() + " <= :audienceLast");
    }

    @Override
    public Map<String, Object> parameters() {
        var parameters = new HashMap<>(rows.parameters());
        parameters.put("audienceAfter", after);
        parameters.put("audienceLast", last);
        return parameters;
    }
}

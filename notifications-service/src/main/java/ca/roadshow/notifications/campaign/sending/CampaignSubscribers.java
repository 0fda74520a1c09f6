package ca.roadshow.notifications.campaign.sending;

import ca.roadshow.notifications.campaign.CampaignAudience;
import ca.roadshow.notifications.mail.ledger.Audience;
import java.util.HashMap;
import java.util.Map;

/**
 * A chunk of a campaign's audience: everyone with a confirmed subscription to any of its topics that is not paused and whose
 * address is not suppressed, in the order of their subscriptions' ids.
 *
 * @param after id of the last subscription of the chunk before; empty for the first chunk
 * @param last id of the last subscription of this chunk; empty for the last chunk
 */
record CampaignSubscribers(CampaignAudience audience, String after, String last) implements Audience {

    /** Which rows of {@code subscriber_v1} belong to the audience. */
    static final String MATCHES = "status = 'CONFIRMED' and topics && :audienceTopics::text[]"
            + " and (:audienceLanguage::text is null or language = :audienceLanguage)"
            + " and (paused_until is null or paused_until <= now())"
            + " and not exists (select from suppressed_address x where x.address_id = subscriber_v1.address_id)";

    @Override
    public String query() {
        return "select subscription_id as about, address_id from subscriber_v1 where " + MATCHES
                + " and subscription_id > :audienceAfter"
                + (last.isEmpty() ? "" : " and subscription_id <= :audienceLast");
    }

    @Override
    public Map<String, Object> parameters() {
        var parameters = parameters(audience);
        parameters.put("audienceAfter", after);
        parameters.put("audienceLast", last);
        return parameters;
    }

    /** The parameters of {@link #MATCHES}. */
    static Map<String, Object> parameters(CampaignAudience audience) {
        var parameters = new HashMap<String, Object>();
        parameters.put("audienceTopics", audience.topics().toArray(String[]::new));
        parameters.put(
                "audienceLanguage",
                audience.language() == null ? null : audience.language().code());
        return parameters;
    }
}

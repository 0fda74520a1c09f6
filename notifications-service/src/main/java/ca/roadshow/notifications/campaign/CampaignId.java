package ca.roadshow.notifications.campaign;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The id of a campaign: {@code campaign-} and a UUID. */
public record CampaignId(String value) {

    private static final String PREFIX = "campaign-";

    public CampaignId {
        if (!value.startsWith(PREFIX) || value.length() > 100) {
            throw new IllegalArgumentException("The id of a campaign starts with " + PREFIX);
        }
    }

    /** Returns the same id for the same author and key, so that submitting a draft twice creates one campaign. */
    public static CampaignId of(String author, String key) {
        return new CampaignId(PREFIX + UUID.nameUUIDFromBytes((author + " " + key).getBytes(StandardCharsets.UTF_8)));
    }

    /** Returns the topic of the live updates of a campaign. */
    public String liveTopic() {
        return "campaign/" + value;
    }

    @Override
    public String toString() {
        return value;
    }
}

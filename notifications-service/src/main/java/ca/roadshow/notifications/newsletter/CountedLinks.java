package ca.roadshow.notifications.newsletter;

import java.net.URI;

/** Knows the links of campaigns that count how often they are opened. */
public interface CountedLinks {

    /**
     * The address on this site that counts and leads to {@code url}; the same for all readers.
     *
     * @param url a web address
     */
    URI counted(String campaignId, String url);
}

package ca.roadshow.notifications.newsletter;

import java.net.URI;

/** The links of campaigns that count how often they are opened. */
public interface CountedLinks {

    /**
     * Returns the address on this site that counts a click and redirects to {@code url}; the same for all readers.
     *
     * @param url a web address
     */
    URI counted(String campaignId, String url);
}

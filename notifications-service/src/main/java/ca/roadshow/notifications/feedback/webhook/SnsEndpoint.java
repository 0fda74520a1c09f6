package ca.roadshow.notifications.feedback.webhook;

import java.io.IOException;
import java.net.URI;

/** Fetches from Amazon SNS. Callers check the address with {@link SnsTopic}. */
interface SnsEndpoint {

    /** At most 64 KB. */
    byte[] fetch(URI address) throws IOException;
}

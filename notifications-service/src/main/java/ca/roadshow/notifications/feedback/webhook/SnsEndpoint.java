package ca.roadshow.notifications.feedback.webhook;

import java.io.IOException;
import java.net.URI;

/** Fetches documents from Amazon SNS. Callers check the address with {@link SnsTopic}. */
interface SnsEndpoint {

    /** Fetches a document of at most 64 KB. */
    byte[] fetch(URI address) throws IOException;
}

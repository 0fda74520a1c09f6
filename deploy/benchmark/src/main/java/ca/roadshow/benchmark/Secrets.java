package ca.roadshow.benchmark;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;

/** The secrets of one run, deleted with its data. */
final class Secrets {

    private static final int BYTES = 32;

    private final Map<String, Object> values = Map.of(
            "roadshow.events.network-secret", random(),
            "roadshow.events.master-key", random(),
            "roadshow.link-secret", random());

    Map<String, Object> all() {
        return values;
    }

    private static String random() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}

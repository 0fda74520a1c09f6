package ca.roadshow.web.limit;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.roadshow.web.input.NetworkAddress;
import ca.roadshow.web.limit.Limits.Limit;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Computes the key of a bucket: 64 bits of an HMAC-SHA256, which do not reveal whom it counts. */
final class BucketKeys {

    private final SecretKeySpec secret;

    BucketKeys(byte[] secret) {
        this.secret = new SecretKeySpec(secret, "HmacSHA256");
    }

    /** Computes the key of one bucket from all given keys. A changed limit leads to new buckets. */
    long of(String name, Limit limit, String... keys) {
        var counted = Arrays.stream(keys).map(NetworkAddress::counted).collect(Collectors.joining("\n"));
        var message = "limit\n%s\n%d\n%s\n%s".formatted(name, limit.amount(), limit.per(), counted);
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(secret);
            return ByteBuffer.wrap(mac.doFinal(message.getBytes(UTF_8))).getLong();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", impossible);
        }
    }
}

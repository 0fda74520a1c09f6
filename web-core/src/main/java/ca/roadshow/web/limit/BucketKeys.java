package ca.roadshow.web.limit;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.roadshow.web.limit.Limits.Limit;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Names a bucket by 64 bits of an HMAC-SHA256, so that nobody can tell from it for whom it counts. */
final class BucketKeys {

    private static final int NETWORK_BYTES = 8;

    private final SecretKeySpec secret;

    BucketKeys(byte[] secret) {
        this.secret = new SecretKeySpec(secret, "HmacSHA256");
    }

    /** A limit that is set anew begins with new buckets. Several keys name one bucket together. */
    long of(String name, Limit limit, String... keys) {
        var counted = Arrays.stream(keys).map(BucketKeys::counted).collect(Collectors.joining("\n"));
        var message = "limit\n%s\n%d\n%s\n%s".formatted(name, limit.amount(), limit.per(), counted);
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(secret);
            return ByteBuffer.wrap(mac.doFinal(message.getBytes(UTF_8))).getLong();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", impossible);
        }
    }

    /** One household has 2^64 addresses of IPv6, so its network is counted; a colon stands in no address id. */
    private static String counted(String key) {
        if (key.indexOf(':') < 0) return key;
        try {
            return InetAddress.ofLiteral(key) instanceof Inet6Address address
                    ? HexFormat.of().formatHex(address.getAddress(), 0, NETWORK_BYTES)
                    : key;
        } catch (IllegalArgumentException _) {
            return key;
        }
    }
}

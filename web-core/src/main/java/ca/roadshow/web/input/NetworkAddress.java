package ca.roadshow.web.input;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;

/** What is counted as one caller. */
public final class NetworkAddress {

    private static final int NETWORK_BYTES = 8;

    private NetworkAddress() {}

    /** One household has 2^64 addresses of IPv6, so its network (/64) is counted; anything else counts as it is. */
    public static String counted(String address) {
        if (address.indexOf(':') < 0) return address;
        try {
            return InetAddress.ofLiteral(address) instanceof Inet6Address literal
                    ? HexFormat.of().formatHex(literal.getAddress(), 0, NETWORK_BYTES)
                    : address;
        } catch (IllegalArgumentException _) {
            return address;
        }
    }
}

package ca.roadshow.web.input;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;

/** The network addresses that count as one caller. */
public final class NetworkAddress {

    private static final int NETWORK_BYTES = 8;

    private NetworkAddress() {}

    /**
     * Returns the /64 network of an IPv6 address, because one household has 2^64 addresses. Other addresses stay
     * unchanged.
     */
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

package ca.roadshow.notifications.dns;

import java.util.List;

/** The public keys for the signatures of mails (RFC 6376). */
public interface DkimKeys {

    /**
     * @param selector names the key in the domain
     * @param algorithm {@code rsa} or {@code ed25519}
     * @param publicKey in base64, as the tag {@code p} of the record
     */
    record DkimKey(String selector, String algorithm, String publicKey) {}

    /** Returns the keys that sign now or will sign next; empty if mails are not signed. */
    List<DkimKey> all();
}

package ca.roadshow.notifications.platform;

/** How the connection to the mail server is encrypted. */
public enum MailEncryption {
    /** {@link #NONE} if the mail server runs on this machine, else {@link #STARTTLS}. */
    AUTO,
    /** Required: no mail is sent to a server that does not offer STARTTLS (RFC 3207). */
    STARTTLS,
    /** STARTTLS if the server offers it. Someone on the network could suppress the offer. */
    IF_OFFERED,
    /** TLS from the start (RFC 8314), usually on port 465. */
    TLS,
    NONE
}

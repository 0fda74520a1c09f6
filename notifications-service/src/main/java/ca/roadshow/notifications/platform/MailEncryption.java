package ca.roadshow.notifications.platform;

/** The encryption of the connection to the mail server. */
public enum MailEncryption {
    /** {@link #NONE} if the mail server runs on this machine, otherwise {@link #STARTTLS}. */
    AUTO,
    /** STARTTLS is required: no mail is sent to a server that does not offer it (RFC 3207). */
    STARTTLS,
    /** STARTTLS if the server offers it. An attacker on the network could suppress the offer. */
    IF_OFFERED,
    /** TLS from the start (RFC 8314), usually on port 465. */
    TLS,
    NONE
}

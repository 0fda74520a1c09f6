package ca.roadshow.notifications.dns;

/**
 * A TXT record to publish.
 *
 * @param domainName without the final dot
 */
public record DnsRecord(Kind kind, String domainName, String text) {

    public enum Kind {
        SPF,
        DKIM,
        DMARC
    }

    /** Returns the record as a line of a zone file, with a long text split into strings. */
    public String zoneLine() {
        return domainName + ". IN TXT " + TxtStrings.quoted(text);
    }

    public boolean isSplit() {
        return text.length() > TxtStrings.LONGEST;
    }
}

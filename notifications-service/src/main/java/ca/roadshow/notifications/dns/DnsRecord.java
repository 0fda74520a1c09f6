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

    /** The record as a line of a zone file; a long text is split. */
    public String zoneLine() {
        return domainName + ". IN TXT " + TxtStrings.quoted(text);
    }

    public boolean isSplit() {
        return text.length() > TxtStrings.LONGEST;
    }
}

package ca.roadshow.notifications.dns;

import ca.roadshow.notifications.dns.DkimKeys.DkimKey;
import ca.roadshow.notifications.dns.DnsRecord.Kind;
import ca.roadshow.notifications.platform.DnsSettings;
import ca.roadshow.notifications.platform.MailSettings;
import java.net.IDN;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The DNS records of the sender's domain, derived from the settings. */
@Component
class SenderRecords {

    private final MailSettings mail;
    private final DnsSettings dns;
    private final DkimKeys keys;

    SenderRecords(MailSettings mail, DnsSettings dns, DkimKeys keys) {
        this.mail = mail;
        this.dns = dns;
        this.keys = keys;
    }

    /** Returns the domain in ASCII (IDNA). */
    String domain() {
        return domainOf(mail.fromAddress());
    }

    List<DnsRecord> all() {
        var domain = domain();
        var records = new ArrayList<DnsRecord>();
        records.add(new DnsRecord(Kind.SPF, domain, "v=spf1 " + dns.spf().strip() + " -all"));
        for (var key : keys.all()) {
            records.add(new DnsRecord(Kind.DKIM, key.selector() + "._domainkey." + domain, text(key)));
        }
        records.add(new DnsRecord(Kind.DMARC, "_dmarc." + domain, dmarc()));
        return List.copyOf(records);
    }

    private static String text(DkimKey key) {
        return "v=DKIM1; k=" + key.algorithm() + "; p=" + key.publicKey();
    }

    private String dmarc() {
        var policy = "v=DMARC1; p=" + dns.dmarcPolicy();
        return dns.dmarcReports() == null ? policy : policy + "; rua=mailto:" + dns.dmarcReports();
    }

    static String domainOf(String address) {
        return IDN.toASCII(address.substring(address.lastIndexOf('@') + 1)).toLowerCase(Locale.ROOT);
    }
}

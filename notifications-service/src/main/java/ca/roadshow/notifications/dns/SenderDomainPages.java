package ca.roadshow.notifications.dns;

import ca.roadshow.notifications.platform.DnsSettings;
import ca.roadshow.notifications.platform.MailSettings;
import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.Rule;
import java.util.LinkedHashMap;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page of the sender domain's DNS records, with whether each is published. */
@Controller
@RequestMapping("/organizer/mails/sender")
@Access(Rule.NETWORK_ORGANIZER)
class SenderDomainPages {

    private final SenderRecords records;
    private final RecordChecks checks;
    private final MailSettings mail;
    private final DnsSettings settings;

    /** Allows one lookup at a time, so that a name server that does not answer blocks one request only. */
    private final Semaphore asking = new Semaphore(1);

    SenderDomainPages(SenderRecords records, RecordChecks checks, MailSettings mail, DnsSettings settings) {
        this.records = records;
        this.checks = checks;
        this.mail = mail;
        this.settings = settings;
    }

    @GetMapping
    ModelAndView show(@RequestParam(defaultValue = "false") boolean check) {
        var all = records.all();
        var page = new ModelAndView("dns/sender")
                .addObject("domain", records.domain())
                .addObject("from", mail.fromAddress())
                .addObject("records", all)
                .addObject("signed", all.stream().anyMatch(record -> record.kind() == DnsRecord.Kind.DKIM))
                .addObject("enabled", settings.check());
        if (!check || !settings.check()) {
            return page;
        }
        if (!asking.tryAcquire()) {
            return page.addObject("busy", true);
        }
        try {
            var findings = new LinkedHashMap<DnsRecord, Finding>();
            all.forEach(record -> findings.put(record, checks.check(record)));
            return page.addObject("findings", findings);
        } finally {
            asking.release();
        }
    }
}

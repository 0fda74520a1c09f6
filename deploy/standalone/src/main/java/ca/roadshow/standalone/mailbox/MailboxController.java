package ca.roadshow.standalone.mailbox;

import ca.roadshow.embedded.Mailbox;
import ca.roadshow.embedded.ReceivedMail;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The API of the mailbox: mails, newest first. */
@RestController
@RequestMapping("/mailbox/api/messages")
class MailboxController {

    private final Mailbox mailbox;

    MailboxController(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    /** @param to address of the recipient, case-insensitive; default: all mails */
    @GetMapping
    ResponseEntity<MailResponse.Mails> all(@RequestParam @Nullable String to) {
        var mails = mailbox.messages().stream()
                .filter(mail -> to == null || isTo(mail, to))
                .map(MailResponse::of)
                .toList();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new MailResponse.Mails(mails));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void clear() {
        mailbox.clear();
    }

    private static boolean isTo(ReceivedMail mail, String address) {
        return mail.to().stream().anyMatch(address.strip()::equalsIgnoreCase);
    }
}

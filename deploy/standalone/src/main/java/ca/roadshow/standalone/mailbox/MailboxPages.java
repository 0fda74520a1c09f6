package ca.roadshow.standalone.mailbox;

import ca.roadshow.embedded.Mailbox;
import ca.roadshow.embedded.ReceivedMail;
import ca.roadshow.web.problem.ProblemException;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The pages of the mailbox. */
@Controller
@RequestMapping("/mailbox")
class MailboxPages {

    private static final int NEWEST = 200;

    /** A mail is untrusted HTML: it must not run scripts, load anything or send forms. Links open in another tab. */
    private static final String POLICY = "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; "
            + "img-src 'self' data:; style-src 'unsafe-inline'; base-uri 'self'; form-action 'none'; frame-ancestors 'self'";

    private static final Pattern HEAD = Pattern.compile("<head\\b[^<>]*+>", Pattern.CASE_INSENSITIVE);
    private static final String BASE = "<base target=\"_blank\">";

    private final Mailbox mailbox;

    MailboxPages(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    @ModelAttribute("zone")
    ZoneId zone() {
        return ZoneId.systemDefault();
    }

    @GetMapping
    String list(Model model, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("mails", mailbox.messages(NEWEST));
        return "mailbox";
    }

    @GetMapping("/messages/{id}")
    String message(@PathVariable String id, Model model) {
        var mail = find(id);
        model.addAttribute("mail", mail);
        model.addAttribute("text", TextPiece.of(mail.text()));
        return "mail";
    }

    @GetMapping(path = "/messages/{id}/html", produces = MediaType.TEXT_HTML_VALUE)
    @ResponseBody
    String html(@PathVariable String id, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Frame-Options", "SAMEORIGIN");
        response.setContentType("text/html;charset=UTF-8");
        return linksOpenElsewhere(withImages(find(id)));
    }

    /** Shows images that are part of the mail, but none that would be loaded. */
    private static String withImages(ReceivedMail mail) {
        var html = mail.html();
        for (var attachment : mail.attachments()) {
            var image = attachment.image();
            if (image != null) html = html.replace('"' + image.address() + '"', '"' + image.data() + '"');
        }
        return html;
    }

    private static String linksOpenElsewhere(String html) {
        var head = HEAD.matcher(html);
        return head.find() ? head.replaceFirst("$0" + BASE) : BASE + html;
    }

    private ReceivedMail find(String id) {
        return mailbox.message(id).orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "resource.not-found"));
    }
}

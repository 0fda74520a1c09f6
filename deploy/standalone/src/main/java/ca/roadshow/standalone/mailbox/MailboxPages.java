package ca.roadshow.standalone.mailbox;

import ca.roadshow.embedded.Mailbox;
import ca.roadshow.embedded.ReceivedMail;
import ca.roadshow.web.form.Redisplay;
import ca.roadshow.web.form.ShowsFormAgain;
import ca.roadshow.web.page.SeeOther;
import ca.roadshow.web.problem.InputErrors;
import ca.roadshow.web.problem.ProblemException;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

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
    private final Refusals refusals;
    private final InputErrors inputErrors;

    MailboxPages(Mailbox mailbox, Refusals refusals, InputErrors inputErrors) {
        this.mailbox = mailbox;
        this.refusals = refusals;
        this.inputErrors = inputErrors;
    }

    @ModelAttribute("zone")
    ZoneId zone() {
        return ZoneId.systemDefault();
    }

    /** @param done the change that the page confirms */
    @GetMapping
    ModelAndView list(@RequestParam @Nullable String done, HttpServletResponse response) {
        return list(response).addObject("done", "refused".equals(done) || "accepted".equals(done) ? done : null);
    }

    private ModelAndView list(HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        return new ModelAndView("mailbox")
                .addObject("mails", mailbox.messages(NEWEST))
                .addObject("refused", refusals.all());
    }

    /** Refuses mails to an address from now on. */
    @ShowsFormAgain("refusal-form")
    @PostMapping
    ModelAndView refuse(
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "") String kind,
            HttpServletResponse response) {
        try {
            Redisplay.stop();
            refusals.add(address, kind);
            return SeeOther.at("/mailbox?done=refused");
        } catch (ProblemException refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return list(response)
                    .addObject("address", address)
                    .addObject("kind", kind)
                    .addObject("errors", inputErrors.byField(refusal));
        }
    }

    /** Accepts mails to an address again. */
    @PostMapping("/acceptance")
    ModelAndView accept(@RequestParam(defaultValue = "") String address) {
        refusals.end(address);
        return SeeOther.at("/mailbox?done=accepted");
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

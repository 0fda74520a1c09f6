package ca.roadshow.notifications.preview;

import ca.roadshow.notifications.proposal.DecisionPreviews;
import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.Rule;
import ca.roadshow.web.decision.DecisionDraft;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;

/** Shows organizers a mail with decisions as its speaker will get it. Stores and sends nothing. */
@Controller
@Access(Rule.ORGANIZER)
class DecisionPreviewPages {

    record PreviewResponse(String subject, String text, String html) {

        static PreviewResponse of(SampleMail mail) {
            return new PreviewResponse(mail.subject(), mail.text(), mail.html());
        }

        /** Leaves out the mail. */
        @Override
        public String toString() {
            return "PreviewResponse[]";
        }
    }

    private final DecisionPreviews previews;

    DecisionPreviewPages(DecisionPreviews previews) {
        this.previews = previews;
    }

    /** Returns the HTML, for a frame on a page of another service. */
    @PostMapping("/organizer/mails/decisions-published/preview")
    @ResponseBody
    String html(@ModelAttribute("form") DecisionDraft draft, HttpServletResponse response) {
        return MailFrame.of(SampleMails.read(previews.of(draft)).html(), response);
    }

    @PostMapping("/api/mails/decisions-published/preview")
    @ResponseBody
    PreviewResponse mail(@RequestBody DecisionDraft draft) {
        return PreviewResponse.of(SampleMails.read(previews.of(draft)));
    }
}

package ca.roadshow.cfp.speaker.submission;

import ca.roadshow.cfp.call.view.FindCalls;
import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.Rule;
import ca.roadshow.web.access.SignedIn;
import ca.roadshow.web.page.SeeOther;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Saves the form of a call as a draft, with or without JavaScript, and opens the draft by its link. */
@Controller
class DraftPages {

    private final FindCalls calls;
    private final ProposalDrafts drafts;
    private final ProposalPages form;

    DraftPages(FindCalls calls, ProposalDrafts drafts, ProposalPages form) {
        this.calls = calls;
        this.drafts = drafts;
        this.form = form;
    }

    /** Saves the draft, valid or not. The script of the form gets the link as a fragment. */
    @Access(Rule.ANYONE)
    @PostMapping("/cfps/{call}/drafts")
    ModelAndView save(
            @PathVariable String call,
            @ModelAttribute ProposalRequest request,
            @RequestParam(required = false) @Nullable String submission,
            @RequestParam(required = false) @Nullable String draft,
            @RequestParam(name = "draftToken", required = false) @Nullable String token,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            @Nullable SignedIn person,
            HttpServletRequest from) {
        var found = calls.get(call);
        var saved = drafts.save(found, draft, token, request, submission, person, from.getRemoteAddr());
        return part == null
                ? SeeOther.at(saved.path() + "&saved=true")
                : new ModelAndView("proposal-fields :: draft").addObject("draft", saved);
    }

    /** Opens a draft. A submitted draft redirects to its proposal. */
    @Access(Rule.LINK)
    @GetMapping("/cfps/{call}/drafts/{draft}")
    ModelAndView show(
            @PathVariable String call,
            @PathVariable String draft,
            @RequestParam(required = false) @Nullable String token,
            @RequestParam(required = false) @Nullable String saved,
            @Nullable SignedIn person,
            Locale locale) {
        var opened = drafts.open(calls.get(call), draft, token);
        return opened.tracking()
                .map(SeeOther::at)
                .orElseGet(() -> form.draft(call, opened, person, locale).addObject("saved", saved != null));
    }
}

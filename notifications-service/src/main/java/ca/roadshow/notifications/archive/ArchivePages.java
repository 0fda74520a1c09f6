package ca.roadshow.notifications.archive;

import ca.roadshow.notifications.newsletter.NewsletterContent;
import ca.roadshow.notifications.newsletter.NewsletterContents;
import ca.roadshow.notifications.newsletter.NewsletterReader;
import ca.roadshow.notifications.platform.MailSettings;
import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.Rule;
import ca.roadshow.web.locale.Language;
import ca.roadshow.web.page.SeeOther;
import ca.roadshow.web.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/**
 * The public archive. A newsletter opens in the reader's language; the link in a mail names that language. Its blocks show what
 * was announced when it was sent.
 */
@Controller
@Access(Rule.ANYONE)
class ArchivePages {

    private static final int MOST = 200;

    private final Archive archive;
    private final ArchiveFeed feed;
    private final NewsletterContents contents;
    private final NewslettersAsSent asSent;
    private final MailSettings sender;

    ArchivePages(
            Archive archive,
            ArchiveFeed feed,
            NewsletterContents contents,
            NewslettersAsSent asSent,
            MailSettings sender) {
        this.archive = archive;
        this.feed = feed;
        this.contents = contents;
        this.asSent = asSent;
        this.sender = sender;
    }

    @GetMapping("/newsletter")
    ModelAndView list() {
        return new ModelAndView("archive/list")
                .addObject("newsletters", archive.listed(MOST))
                .addObject("zone", sender.zone());
    }

    @GetMapping("/newsletter/{newsletter}")
    ModelAndView show(@PathVariable String newsletter, Locale locale) {
        var reader = Language.of(locale).orElse(Language.EN);
        var found = archive.get(newsletter)
                .orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "resource.not-found"));
        if (!found.slug().equals(newsletter)) {
            return SeeOther.at(found.path() + "?lang=" + reader.code());
        }
        return new ModelAndView(found.isListed() ? "archive/newsletter" : "archive/unlisted")
                .addObject("newsletter", found)
                .addObject("zone", sender.zone())
                .addObject("content", content(found, reader));
    }

    private NewsletterContent content(ArchivedNewsletter newsletter, Language reader) {
        var text = newsletter.text();
        return asSent.blocks(newsletter.campaignId(), newsletter.language(reader))
                .map(blocks -> contents.of(text, reader, blocks))
                .orElseGet(() -> contents.of(text, reader, NewsletterReader.ANYONE));
    }

    @GetMapping("/newsletter.atom")
    ResponseEntity<String> feed(Locale locale) {
        var language = Language.of(locale).orElse(Language.EN);
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.APPLICATION_ATOM_XML, StandardCharsets.UTF_8))
                .body(feed.of(archive.listed(ArchiveFeed.MOST), language));
    }
}

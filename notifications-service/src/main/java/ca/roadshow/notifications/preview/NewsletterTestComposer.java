package ca.roadshow.notifications.preview;

import ca.roadshow.notifications.mail.compose.MailBody;
import ca.roadshow.notifications.mail.compose.MailComposer;
import ca.roadshow.notifications.mail.compose.MailDraft;
import ca.roadshow.notifications.mail.compose.RenderedMail;
import ca.roadshow.notifications.mail.ledger.MailContent;
import ca.roadshow.notifications.mail.ledger.MailPriority;
import ca.roadshow.notifications.mail.ledger.MailPurpose;
import ca.roadshow.notifications.newsletter.NewsletterRenderer;
import ca.roadshow.notifications.newsletter.NewsletterText;
import ca.roadshow.notifications.newsletter.SampleNewsletter;
import ca.roadshow.notifications.preview.NewsletterTestComposer.NewsletterTest;
import ca.roadshow.web.locale.Language;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Composes a newsletter as a test. The mail does not belong to the campaign and does not count in its report. */
@Component
class NewsletterTestComposer implements MailComposer<NewsletterTest> {

    static final MailPurpose PURPOSE = new MailPurpose("newsletter-test", MailPriority.URGENT, null, false);

    /**
     * The text as it was when the test was requested.
     *
     * @param community slug; null for a reader without a community
     * @param meetup id of the meetup if it is a mail about RSVPs; null for a newsletter
     */
    @JsonTypeName("newsletter-test")
    record NewsletterTest(
            NewsletterText text,
            Language language,
            @Nullable String community,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String meetup)
            implements MailContent {}

    private final NewsletterRenderer renderer;
    private final SampleReader sample;

    NewsletterTestComposer(NewsletterRenderer renderer, SampleReader sample) {
        this.renderer = renderer;
        this.sample = sample;
    }

    @Override
    public MailPurpose purpose() {
        return PURPOSE;
    }

    @Override
    public Class<NewsletterTest> contentType() {
        return NewsletterTest.class;
    }

    @Override
    public MailBody sample(MailDraft draft) {
        return compose(new NewsletterTest(SampleNewsletter.TEXT, draft.language(), null, null), draft);
    }

    @Override
    public MailBody compose(NewsletterTest content, MailDraft draft) {
        var reader = Optional.ofNullable(content.meetup())
                .flatMap(meetup -> sample.ofMeetup(meetup, content.language()))
                .orElseGet(() -> sample.of(content.community(), content.language()));
        var mail = renderer.render(content.text(), content.language(), reader);
        var subject = draft.text("mail.newsletter-test.subject", mail.subject());
        return new RenderedMail(mail.language().code(), subject, mail.html(), mail.text(), null, null);
    }
}

package ca.roadshow.notifications.reviewer;

import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.notifications.announcement.Announcements;
import ca.roadshow.notifications.announcement.Announcements.Call;
import ca.roadshow.notifications.mail.compose.Letter;
import ca.roadshow.notifications.mail.compose.Letter.Fact;
import ca.roadshow.notifications.mail.compose.MailComposer;
import ca.roadshow.notifications.mail.compose.MailDraft;
import ca.roadshow.notifications.mail.compose.OneLine;
import ca.roadshow.notifications.mail.ledger.MailContent;
import ca.roadshow.notifications.mail.ledger.MailPurpose;
import ca.roadshow.notifications.reviewer.ReviewsComposer.Reviews;
import ca.roadshow.web.link.MailLink;
import ca.roadshow.web.link.MailLinks;
import ca.roadshow.web.locale.Dates;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** Base of the composers of mails about reviews to give. The link leads to the reviewer's queue, after a sign-in if needed. */
abstract class ReviewsComposer implements MailComposer<Reviews> {

    /**
     * @param reviews number of reviews still to give
     * @param until end of scoring; null if it has no end
     */
    @JsonTypeName("reviews")
    record Reviews(String callId, int reviews, @Nullable Instant until) implements MailContent {}

    private static final Call SAMPLE = new Call(
            "winter-meetups",
            Bilingual.both("Talks for the winter meetups", "Présentations pour les meetups d’hiver"),
            ZoneId.of("America/Toronto"));

    private final MailPurpose purpose;
    private final Announcements announcements;
    private final MailLinks links;
    private final Dates dates;

    ReviewsComposer(MailPurpose purpose, Announcements announcements, MailLinks links, Dates dates) {
        this.purpose = purpose;
        this.announcements = announcements;
        this.links = links;
        this.dates = dates;
    }

    @Override
    public final MailPurpose purpose() {
        return purpose;
    }

    @Override
    public final Class<Reviews> contentType() {
        return Reviews.class;
    }

    @Override
    public Letter compose(Reviews content, MailDraft draft) {
        var call = announcements.call(content.callId()).orElse(null);
        return letter(content, call, draft);
    }

    @Override
    public Letter sample(MailDraft draft) {
        return letter(new Reviews("call-1", 12, Instant.parse("2027-01-15T04:59:00Z")), SAMPLE, draft);
    }

    /** @param call null if the call has not been announced to this service */
    private Letter letter(Reviews content, @Nullable Call call, MailDraft draft) {
        var facts = new ArrayList<Fact>();
        if (call != null) {
            facts.add(draft.fact(
                    "call-reviewed", OneLine.of(call.title().in(draft.language().code()))));
        }
        var until = content.until();
        if (until != null) {
            var zone = call == null ? ZoneOffset.UTC : call.zone();
            facts.add(draft.fact("review-by", dates.deadline(until, zone, draft.language())));
        }
        var key = call == null ? content.callId() : call.slug();
        return draft.letter(content.reviews())
                .facts(facts)
                .button(draft.button(
                        links.mailed(MailLink.REVIEWS, draft.language(), key).toString()))
                .build();
    }
}

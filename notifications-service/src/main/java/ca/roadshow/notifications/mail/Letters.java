package ca.roadshow.notifications.mail;

import ca.roadshow.notifications.announcement.Announcements;
import ca.roadshow.notifications.announcement.TopicLabels;
import ca.roadshow.notifications.mail.Letter.Fact;
import ca.roadshow.notifications.mail.Letter.Link;
import ca.roadshow.notifications.mail.MailContent.OfChange;
import ca.roadshow.notifications.mail.MailContent.OfErasure;
import ca.roadshow.notifications.mail.MailContent.OfMeetup;
import ca.roadshow.notifications.mail.MailContent.OfOffer;
import ca.roadshow.notifications.mail.MailContent.OfPersonLink;
import ca.roadshow.notifications.mail.MailContent.OfProposal;
import ca.roadshow.notifications.mail.MailContent.OfReminder;
import ca.roadshow.notifications.mail.MailContent.OfRsvp;
import ca.roadshow.notifications.mail.MailContent.OfSubscription;
import ca.roadshow.notifications.platform.MailSettings;
import ca.roadshow.web.link.MailLink;
import ca.roadshow.web.link.MailLink.Holder;
import ca.roadshow.web.link.MailLinks;
import ca.roadshow.web.locale.Dates;
import ca.roadshow.web.locale.Language;
import ca.roadshow.web.text.Markdown;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Puts a ledger row into words, from its ids and from what is known now. */
@Component
class Letters {

    /** What tells people that they have a seat or a place in line, which they may give back. */
    private static final Set<MailPurpose> HOLDS_A_PLACE =
            EnumSet.of(MailPurpose.RSVP_CONFIRMED, MailPurpose.RSVP_PROMOTED, MailPurpose.RSVP_WAITLISTED);

    private final Announcements announcements;
    private final TopicLabels topics;
    private final AttendeeLetters toAttendees;
    private final Attendees attendees;
    private final RsvpLinks rsvpLinks;
    private final MailLinks links;
    private final Dates dates;
    private final MessageSource messages;
    private final JsonMapper json;
    private final Markdown markdown;
    private final MailSettings settings;
    private final Clock clock;

    Letters(
            Announcements announcements,
            TopicLabels topics,
            AttendeeLetters toAttendees,
            Attendees attendees,
            RsvpLinks rsvpLinks,
            MailLinks links,
            Dates dates,
            MessageSource messages,
            JsonMapper json,
            Markdown markdown,
            MailSettings settings,
            Clock clock) {
        this.announcements = announcements;
        this.topics = topics;
        this.toAttendees = toAttendees;
        this.attendees = attendees;
        this.rsvpLinks = rsvpLinks;
        this.links = links;
        this.dates = dates;
        this.messages = messages;
        this.json = json;
        this.markdown = markdown;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @throws NotYetAnnounced where the mail would have to name a meetup that is not known
     * @throws ExpiredMail where its link has stopped working
     */
    Letter letter(ClaimedMail mail, Contact contact) {
        var words = new Words(
                messages,
                MailPurpose.of(mail.purpose()),
                Language.of(mail.language()).orElse(Language.EN));
        var letter = letter(mail, contact, words);
        return words.purpose().maySurprise()
                ? letter.objectedBy(
                        new Link(words.of("mail.not-me"), notMe(mail, words).toString()))
                : letter;
    }

    private URI notMe(ClaimedMail mail, Words words) {
        var kind = words.purpose().kind().orElseThrow();
        return links.mailed(MailLink.NOT_ME, words.language(), kind.code(), mail.about());
    }

    private Letter letter(ClaimedMail mail, Contact contact, Words words) {
        return switch (json.readValue(mail.content(), MailContent.class)) {
            case OfRsvp rsvp -> rsvp(rsvp, contact, words);
            case OfOffer offer -> asked(offer, contact, words);
            case OfProposal proposal -> proposal(proposal, contact, words);
            case OfSubscription subscription -> subscription(subscription, contact, words);
            case OfMeetup meetup -> calledOff(meetup, contact, words);
            case OfChange change -> toAttendees.changed(change, mail.about(), contact, words);
            case OfReminder reminder -> toAttendees.reminder(reminder, mail.about(), contact, words);
            case OfPersonLink link -> personLink(link, contact, words);
            case OfErasure erasure -> erased(erasure, contact, words);
        };
    }

    private Letter rsvp(OfRsvp rsvp, Contact contact, Words words) {
        var meetup = meetup(rsvp.meetupId());
        var title = OneLine.of(meetup.title().in(words.language().code()));
        var facts = whenAndWhere(meetup, words);
        if (rsvp.partySize() != null) {
            facts.add(words.fact("party", words.of("mail.party", rsvp.partySize())));
        }
        if (rsvp.position() != null) {
            facts.add(words.fact("position", words.of("mail.position", rsvp.position())));
        }
        var seated = words.purpose() == MailPurpose.RSVP_CONFIRMED || words.purpose() == MailPurpose.RSVP_PROMOTED;
        if (seated) {
            facts.add(rsvpLinks.ticketCode(rsvp.rsvpId(), words));
        }
        var url = words.purpose() == MailPurpose.RSVP_CANCELLED
                ? links.mailed(MailLink.MEETUP, words.language(), meetup.slug()).toString()
                : rsvpLinks.manage(meetup.slug(), rsvp.rsvpId(), words.language());
        var letter = letter(words, contact, facts, new Link(words.own("button"), url), null, title);
        if (seated) {
            letter = letter.with(rsvpLinks.ticket(meetup.slug(), rsvp.rsvpId(), words));
        }
        return HOLDS_A_PLACE.contains(words.purpose())
                ? letter.with(rsvpLinks.cannotCome(meetup.slug(), rsvp.rsvpId(), words))
                : letter;
    }

    private Letter asked(OfOffer offer, Contact contact, Words words) {
        if (!clock.instant().isBefore(offer.until()) || isVoid(offer)) {
            throw new ExpiredMail();
        }
        var meetup = meetup(offer.meetupId());
        var facts = whenAndWhere(meetup, words);
        facts.add(words.fact("party", words.of("mail.party", offer.partySize())));
        facts.add(words.fact("answer-by", dates.deadline(offer.until(), meetup.zone(), words.language())));
        var url = rsvpLinks.manage(meetup.slug(), offer.rsvpId(), words.language());
        var title = OneLine.of(meetup.title().in(words.language().code()));
        return letter(words, contact, facts, new Link(words.own("button"), url), null, title);
    }

    /** Whoever gave the place back while the question waited is not asked any more, nor is anybody once it is called off. */
    private boolean isVoid(OfOffer offer) {
        return attendees
                        .standing(offer.rsvpId())
                        .filter(Attendees.Standing::gone)
                        .isPresent()
                || announcements
                        .revision(offer.meetupId())
                        .filter(Announcements.Revision::calledOff)
                        .isPresent();
    }

    private Letter calledOff(OfMeetup content, Contact contact, Words words) {
        var meetup = meetup(content.meetupId());
        var facts = whenAndWhere(meetup, words);
        if (meetup.calledOffBecause() != null) {
            var reason = meetup.calledOffBecause().in(words.language().code());
            facts.add(new Fact(words.of("mail.fact.reason"), markdown.text(reason), markdown.html(reason)));
        }
        var title = OneLine.of(meetup.title().in(words.language().code()));
        return letter(words, contact, facts, home(words), null, title);
    }

    private Announcements.Meetup meetup(String meetupId) {
        return announcements.meetup(meetupId).orElseThrow(() -> new NotYetAnnounced(meetupId));
    }

    private List<Fact> whenAndWhere(Announcements.Meetup meetup, Words words) {
        var facts = new ArrayList<Fact>();
        facts.add(words.fact("when", dates.range(meetup.startsAt(), meetup.endsAt(), meetup.zone(), words.language())));
        if (meetup.venue() != null) {
            facts.add(words.fact("where", OneLine.of(meetup.venue())));
        }
        return facts;
    }

    private Letter personLink(OfPersonLink link, Contact contact, Words words) {
        if (!clock.instant().isBefore(link.expiresAt())) {
            throw new ExpiredMail();
        }
        var kind = words.purpose() == MailPurpose.ERASURE_LINK ? MailLink.ERASURE : MailLink.SIGN_IN;
        var token = link.linkId() + "." + links.token(kind, link.linkId(), Holder.MAKER);
        var url = links.url(kind, "token", token, words.language());
        var until = dates.moment(link.expiresAt(), settings.zone(), words.language());
        var button = new Link(words.own("button"), url.toString());
        return letter(words, contact, List.of(words.fact("until", until)), button, null, settings.fromName());
    }

    private Letter erased(OfErasure erasure, Contact contact, Words words) {
        var facts = List.of(
                words.fact("reference", erasure.reference()),
                words.fact("forgotten-by", dates.day(erasure.topicsForgetBy(), settings.zone(), words.language())));
        return letter(words, contact, facts, home(words), null, settings.fromName(), erasure.reference());
    }

    private Link home(Words words) {
        return new Link(
                words.own("button"),
                links.mailed(MailLink.HOME, words.language()).toString());
    }

    private Letter proposal(OfProposal proposal, Contact contact, Words words) {
        var title = OneLine.of(Objects.requireNonNullElse(contact.work(), ""));
        var facts = new ArrayList<Fact>();
        facts.add(words.fact("proposal", title));
        announcements
                .call(proposal.callId())
                .ifPresent(call -> facts.add(words.fact(
                        "call", OneLine.of(call.title().in(words.language().code())))));
        var url = links.mailed(MailLink.PROPOSAL, words.language(), proposal.proposalId());
        return letter(words, contact, facts, new Link(words.own("button"), url.toString()), null, title);
    }

    private Letter subscription(OfSubscription subscription, Contact contact, Words words) {
        var labels = topics.in(words.language().locale());
        var asked = subscription.topics().stream()
                .map(topic -> OneLine.of(labels.getOrDefault(topic, topic)))
                .toList();
        var facts = List.of(words.fact("topics", String.join(", ", asked)));
        var url = links.mailed(MailLink.SUBSCRIPTION, words.language(), subscription.subscriptionId());
        return letter(
                words,
                contact,
                facts,
                new Link(words.own("button"), url.toString()),
                subscription,
                settings.fromName());
    }

    private Letter letter(
            Words words,
            Contact contact,
            List<Fact> facts,
            Link button,
            @Nullable OfSubscription subscription,
            Object... title) {
        return new Letter(
                words.language().code(),
                words.own("subject", title),
                words.greeting(contact),
                List.of(words.own("lead", title), words.own("more")),
                facts,
                button,
                null,
                words.own("why", settings.fromName()),
                subscription == null ? null : oneClick(subscription),
                null,
                null);
    }

    private URI oneClick(OfSubscription subscription) {
        return links.mailed(MailLink.UNSUBSCRIBE, subscription.subscriptionId());
    }
}

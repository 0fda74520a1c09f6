package ca.roadshow.notifications.suppression;

import ca.roadshow.events.store.command.Commands;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.notifications.attendee.Attendees;
import ca.roadshow.notifications.mail.ledger.MailKind;
import ca.roadshow.notifications.mail.ledger.Recipients;
import ca.roadshow.notifications.subscription.SubscriptionCommand.DropRequest;
import ca.roadshow.notifications.subscription.SubscriptionId;
import ca.roadshow.notifications.suppression.SuppressionCommand.AllowMails;
import ca.roadshow.notifications.suppression.SuppressionCommand.SuppressMails;
import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.RequestProvenance;
import ca.roadshow.web.access.Rule;
import ca.roadshow.web.access.SignedIn;
import ca.roadshow.web.link.MailLink;
import ca.roadshow.web.link.MailLinks;
import ca.roadshow.web.link.MailLinks.Opening;
import ca.roadshow.web.page.SeeOther;
import ca.roadshow.web.problem.ProblemException;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The pages of “This was not me” links. A GET changes nothing, because mail scanners open links; a POST does. */
@Controller
@Access(Rule.LINK)
class NotMePages {

    /** Prefix of the ids of invitations to co-speakers. The pages handle them like proposals, with other texts. */
    private static final String INVITATION = "proposal-invitation-";

    private record Objection(MailKind kind, String thing, String addressId) {

        SuppressionId id() {
            return SuppressionId.of(addressId, kind);
        }
    }

    private final FindSuppression find;
    private final Recipients recipients;
    private final Attendees attendees;
    private final Commands commands;
    private final MailLinks links;
    private final Clock clock;

    NotMePages(
            FindSuppression find,
            Recipients recipients,
            Attendees attendees,
            Commands commands,
            MailLinks links,
            Clock clock) {
        this.find = find;
        this.recipients = recipients;
        this.attendees = attendees;
        this.commands = commands;
        this.links = links;
        this.clock = clock;
    }

    @GetMapping("/not-me/{kind}/{thing}")
    ModelAndView show(@PathVariable String kind, @PathVariable String thing, @RequestParam @Nullable String token) {
        var objection = objectionOf(kind, thing, token);
        var found = find.find(objection.id());
        return new ModelAndView("suppression/not-me")
                .addObject("kind", objection.kind().code())
                .addObject("objectedTo", thing.startsWith(INVITATION) ? "invitation" : kind)
                .addObject("thing", thing)
                .addObject("token", token)
                .addObject("link", path(kind, thing, token))
                .addObject("suppressed", found.suppressed())
                .addObject("ended", found.suppressed() && found.ended().contains(thing));
    }

    @PostMapping("/not-me/{kind}/{thing}")
    ModelAndView object(@PathVariable String kind, @PathVariable String thing, @RequestParam @Nullable String token) {
        var objection = objectionOf(kind, thing, token);
        var addressId = objection.addressId();
        var by = RequestProvenance.of(addressId, Origin.WEB);
        commands.send(
                new SuppressMails(
                        objection.id(),
                        addressId,
                        objection.kind(),
                        thing,
                        attendees.meetupOf(thing).orElse(null),
                        clock.instant()),
                by);
        if (objection.kind() == MailKind.SUBSCRIPTION) {
            commands.send(new DropRequest(new SubscriptionId(thing), clock.instant()), by);
        }
        return backTo(kind, thing, token);
    }

    /** Allows the mails again. */
    @PostMapping("/not-me/{kind}/{thing}/allowing")
    ModelAndView allow(@PathVariable String kind, @PathVariable String thing, @RequestParam @Nullable String token) {
        var objection = objectionOf(kind, thing, token);
        var by = RequestProvenance.of(objection.addressId(), Origin.WEB);
        commands.send(new AllowMails(objection.id(), clock.instant()), by);
        return backTo(kind, thing, token);
    }

    /** Allows the mails of a signed-in person again, from their account page. */
    @Access(Rule.SIGNED_IN)
    @PostMapping("/not-me/mine")
    ModelAndView allowMine(SignedIn person, @RequestParam(defaultValue = "") String kind) {
        var own = MailKind.of(kind).orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "resource.not-found"));
        var id = SuppressionId.of(person.id().value(), own);
        commands.send(
                new AllowMails(id, clock.instant()),
                RequestProvenance.of(person.id().value(), Origin.WEB));
        return SeeOther.at("/my");
    }

    private Objection objectionOf(String kind, String thing, @Nullable String token) {
        var known = MailKind.of(kind)
                .filter(each -> thing.startsWith(each.code() + "-"))
                .filter(_ -> links.open(MailLink.NOT_ME, token, thing) == Opening.OPENS)
                .orElseThrow(() -> new ProblemException(HttpStatus.FORBIDDEN, "not-me.link-invalid"));
        return recipients
                .addressOf(thing)
                .map(addressId -> new Objection(known, thing, addressId))
                .orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "resource.not-found"));
    }

    private ModelAndView backTo(String kind, String thing, @Nullable String token) {
        return SeeOther.at(path(kind, thing, token));
    }

    private String path(String kind, String thing, @Nullable String token) {
        return links.path(MailLink.NOT_ME, Objects.requireNonNull(token), kind, thing);
    }
}

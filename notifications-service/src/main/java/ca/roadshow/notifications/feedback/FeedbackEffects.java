package ca.roadshow.notifications.feedback;

import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.store.command.Commands;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.events.store.command.Provenance;
import ca.roadshow.notifications.feedback.Report.Bounce;
import ca.roadshow.notifications.feedback.Report.Complaint;
import ca.roadshow.notifications.feedback.Report.Departure;
import ca.roadshow.notifications.feedback.Report.Rejection;
import ca.roadshow.notifications.mail.ledger.ReportedMails;
import ca.roadshow.notifications.mail.ledger.ReportedMails.ReportedMail;
import ca.roadshow.notifications.platform.FeedbackSettings;
import ca.roadshow.notifications.suppression.list.SoftBounceLimit;
import ca.roadshow.notifications.suppression.list.SuppressedAddressCommand.CountComplaint;
import ca.roadshow.notifications.suppression.list.SuppressedAddressCommand.CountHardBounce;
import ca.roadshow.notifications.suppression.list.SuppressedAddressCommand.CountSoftBounce;
import ca.roadshow.notifications.suppression.list.SuppressedAddressId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Applies reports: marks the mail in the ledger as bounced or reported, counts the bounce or suppresses the address, and
 * withdraws a consent. All effects of one message, and the record that it was handled, are in one transaction.
 */
@Component
public class FeedbackEffects {

    private static final Logger log = LoggerFactory.getLogger(FeedbackEffects.class);

    private static final List<Object> NONE = List.of();

    private final FeedbackLog handled;
    private final ReportedMails mails;
    private final ReportedLists lists;
    private final Commands commands;
    private final SoftBounceLimit limit;
    private final Clock clock;

    FeedbackEffects(
            FeedbackLog handled,
            ReportedMails mails,
            ReportedLists lists,
            Commands commands,
            FeedbackSettings settings,
            Clock clock) {
        this.handled = handled;
        this.mails = mails;
        this.lists = lists;
        this.commands = commands;
        this.limit = new SoftBounceLimit(settings.softBounces(), settings.softBouncesWithin());
        this.clock = clock;
    }

    /**
     * Applies a report, unless its key was handled before.
     *
     * @param key identifies the message or notification, so that a repeat is detected
     * @return {@link Outcome#NOT_UNDERSTOOD} if the report names no mail of this ledger
     */
    public Outcome apply(String key, Source source, Report report) {
        var outcome = new AtomicReference<>(Outcome.HANDLED);
        commands.sendTogether(
                () -> {
                    var effect = effect(report);
                    outcome.set(effect.isPresent() ? Outcome.HANDLED : Outcome.NOT_UNDERSTOOD);
                    if (effect.isEmpty() || !handled.mark(key, source, Outcome.HANDLED, clock.instant())) {
                        return NONE;
                    }
                    effect.get().onLedger().run();
                    return effect.get().commands();
                },
                Provenance.ofSystem("feedback", Origin.SCHEDULE));
        if (outcome.get() == Outcome.NOT_UNDERSTOOD) {
            note(key, source, Outcome.NOT_UNDERSTOOD);
        }
        log.info("Handled a report from {}: {}", source.code(), outcome.get().code());
        return outcome.get();
    }

    /** Records a message that has no effect. */
    public void note(String key, Source source, Outcome outcome) {
        var _ = handled.mark(key, source, outcome, clock.instant());
    }

    /** @param commands in the order of their aggregates' ids, because each locks its aggregate */
    private record Effect(Runnable onLedger, List<Object> commands) {}

    private Optional<Effect> effect(Report report) {
        return mails.find(report.mailId()).flatMap(mail -> switch (report) {
            case Bounce bounce -> Optional.of(bounced(bounce, mail));
            case Rejection rejection -> Optional.of(new Effect(() -> {}, counted(mail, rejection.status())));
            case Complaint complaint -> Optional.of(complained(complaint, mail));
            case Departure departure ->
                lists.leaveByMail(departure.request(), mail).map(leaving -> new Effect(() -> {}, List.of(leaving)));
        });
    }

    private Effect bounced(Bounce bounce, ReportedMail mail) {
        var status = bounce.status();
        return new Effect(() -> mails.bounced(mail.id(), "bounce." + status, clock.instant()), counted(mail, status));
    }

    private List<Object> counted(ReportedMail mail, BounceStatus status) {
        return person(mail)
                .<List<Object>>map(person -> List.of(count(person, mail, status)))
                .orElse(NONE);
    }

    private Object count(AddressId person, ReportedMail mail, BounceStatus status) {
        var id = SuppressedAddressId.of(person);
        return status.isHard()
                ? new CountHardBounce(id, person, mail.id(), status.toString(), clock.instant())
                : new CountSoftBounce(id, person, mail.id(), status.toString(), limit, clock.instant());
    }

    private Effect complained(Complaint complaint, ReportedMail mail) {
        var effects = new ArrayList<Object>();
        lists.leaveAfterComplaint(mail).ifPresent(effects::add);
        person(mail)
                .ifPresent(person -> effects.add(
                        new CountComplaint(SuppressedAddressId.of(person), person, mail.id(), clock.instant())));
        return new Effect(
                () -> mails.complained(mail.id(), "complaint." + complaint.kind(), clock.instant()),
                List.copyOf(effects));
    }

    /** Returns the recipient; empty for the last mail after an erasure, which belongs to a reference instead of a person. */
    private static Optional<AddressId> person(ReportedMail mail) {
        return mail.addressId().startsWith(AddressId.PREFIX)
                ? Optional.of(new AddressId(mail.addressId()))
                : Optional.empty();
    }
}

package ca.roadshow.notifications.suppression.list;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import ca.roadshow.notifications.mail.ledger.SuppressionScope;
import ca.roadshow.notifications.suppression.list.SuppressedAddressCommand.AcceptNewConsent;
import ca.roadshow.notifications.suppression.list.SuppressedAddressCommand.CountComplaint;
import ca.roadshow.notifications.suppression.list.SuppressedAddressCommand.CountHardBounce;
import ca.roadshow.notifications.suppression.list.SuppressedAddressCommand.CountSoftBounce;
import ca.roadshow.notifications.suppression.list.SuppressedAddressCommand.LiftSuppression;
import ca.roadshow.notifications.suppression.list.SuppressedAddressCommand.MailReport;
import ca.roadshow.notifications.suppression.list.SuppressedAddressCommand.SuppressAddress;
import ca.roadshow.notifications.suppression.list.SuppressedAddressEvent.AddressSuppressed;
import ca.roadshow.notifications.suppression.list.SuppressedAddressEvent.SoftBounceCounted;
import ca.roadshow.notifications.suppression.list.SuppressedAddressEvent.SuppressionLifted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The aggregate that stores whether one address gets mail. Counts its soft bounces until the limit is reached. */
@Aggregate(cache = "aggregateCache")
class SuppressedAddress {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it.
    private @Nullable String suppressedAddressId;

    private String addressId = "";

    /** The reason of the suppression; null while the address is not suppressed. */
    private @Nullable SuppressionReason reason;

    private SuppressionScope scope = SuppressionScope.NEWS;
    private Instant since = Instant.MAX;

    /** The times of soft bounces since the address was last suppressed. */
    private final List<Instant> softBounces = new ArrayList<>();

    /**
     * Ids of the mails that were counted. A report that is delivered again must not undo a lift.
     */
    private final Set<Long> counted = new HashSet<>();

    SuppressedAddress() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(CountHardBounce command) {
        if (!counted.contains(command.mailId()) && isStronger(SuppressionReason.HARD_BOUNCE)) {
            suppress(command, SuppressionReason.HARD_BOUNCE, command.status());
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(CountSoftBounce command) {
        if (reason != null || counted.contains(command.mailId())) {
            return;
        }
        var start = command.at().minus(command.limit().within());
        var earlier = softBounces.stream().filter(at -> at.isAfter(start)).count();
        if (earlier + 1 < command.limit().bounces()) {
            apply(new SoftBounceCounted(
                    command.suppressedAddressId().value(),
                    command.person().value(),
                    command.mailId(),
                    command.status(),
                    command.at()));
        } else {
            suppress(command, SuppressionReason.SOFT_BOUNCES, command.status());
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(CountComplaint command) {
        if (!counted.contains(command.mailId()) && isStronger(SuppressionReason.COMPLAINT)) {
            suppress(command, SuppressionReason.COMPLAINT, null);
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean handle(SuppressAddress command) {
        if (reason != null && scope.covers(command.scope())) {
            return false;
        }
        apply(new AddressSuppressed(
                command.suppressedAddressId().value(),
                command.person().value(),
                SuppressionReason.ADDED.code(),
                command.scope().code(),
                null,
                null,
                command.contact(),
                command.note(),
                command.at()));
        return true;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean handle(LiftSuppression command) {
        if (reason == null) {
            return false;
        }
        apply(new SuppressionLifted(command.suppressedAddressId().value(), addressId, command.note(), command.at()));
        return true;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(AcceptNewConsent command) {
        if (reason != null && reason != SuppressionReason.ADDED && since.isBefore(command.at())) {
            apply(new SuppressionLifted(command.suppressedAddressId().value(), addressId, null, command.at()));
        }
    }

    private static void suppress(MailReport report, SuppressionReason reason, @Nullable String status) {
        apply(new AddressSuppressed(
                report.suppressedAddressId().value(),
                report.person().value(),
                reason.code(),
                reason.usualScope().code(),
                report.mailId(),
                status,
                null,
                null,
                report.at()));
    }

    /** Whether the reason stops more mails than the present one. A complaint has precedence over soft bounces. */
    private boolean isStronger(SuppressionReason other) {
        return reason == null
                || !scope.covers(other.usualScope())
                || (reason == SuppressionReason.SOFT_BOUNCES && other == SuppressionReason.COMPLAINT);
    }

    @EventSourcingHandler
    void on(SoftBounceCounted event) {
        suppressedAddressId = event.suppressedAddressId();
        addressId = event.addressId();
        counted.add(event.mailId());
        softBounces.add(event.at());
    }

    @EventSourcingHandler
    void on(AddressSuppressed event) {
        suppressedAddressId = event.suppressedAddressId();
        addressId = event.addressId();
        reason = SuppressionReason.of(event.reason()).orElse(SuppressionReason.ADDED);
        scope = SuppressionScope.of(event.scope()).orElse(SuppressionScope.NEWS);
        since = event.at();
        if (event.mailId() != null) {
            counted.add(event.mailId());
        }
        softBounces.clear();
    }

    @EventSourcingHandler
    void on(SuppressionLifted event) {
        reason = null;
        scope = SuppressionScope.NEWS;
    }
}

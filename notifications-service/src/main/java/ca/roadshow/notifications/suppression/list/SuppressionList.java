package ca.roadshow.notifications.suppression.list;

import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.AddressIds;
import ca.roadshow.events.person.Mailbox;
import ca.roadshow.events.person.PersonalData;
import ca.roadshow.events.person.Sealed;
import ca.roadshow.events.store.command.Commands;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.events.store.processor.ViewAwait;
import ca.roadshow.notifications.mail.ledger.Contact;
import ca.roadshow.notifications.mail.ledger.KnownRecipients;
import ca.roadshow.notifications.mail.ledger.SuppressedAddresses;
import ca.roadshow.notifications.mail.ledger.SuppressedAddresses.Cursor;
import ca.roadshow.notifications.mail.ledger.SuppressedAddresses.Found;
import ca.roadshow.notifications.suppression.list.SuppressedAddressCommand.LiftSuppression;
import ca.roadshow.notifications.suppression.list.SuppressedAddressCommand.SuppressAddress;
import ca.roadshow.notifications.suppression.list.SuppressedAddressEvent.AddressSuppressed;
import ca.roadshow.notifications.suppression.list.SuppressedAddressEvent.SuppressionLifted;
import ca.roadshow.web.access.RequestProvenance;
import ca.roadshow.web.access.SignedIn;
import ca.roadshow.web.problem.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The suppression list for pages and API. Methods that change it return when senders see the change. */
@Component
class SuppressionList {

    private static final int PAGE = 50;
    private static final Pattern CURSOR = Pattern.compile("(\\d{1,16})\\.(addr-[A-Za-z0-9_-]{1,80})");
    private static final Pattern PERSON = Pattern.compile("addr-[A-Za-z0-9_-]{1,80}");

    /** @param next for the parameter {@code after}; null on the last page */
    record Page(List<ListedAddress> items, @Nullable String next) {}

    private static final Set<Class<?>> LISTED = Set.of(AddressSuppressed.class);
    private static final Set<Class<?>> LIFTED = Set.of(SuppressionLifted.class);

    private final SuppressedAddresses addresses;
    private final Commands commands;
    private final KnownRecipients recipients;
    private final PersonalData personalData;
    private final AddressIds addressIds;
    private final ViewAwait views;
    private final Clock clock;

    SuppressionList(
            SuppressedAddresses addresses,
            Commands commands,
            KnownRecipients recipients,
            PersonalData personalData,
            AddressIds addressIds,
            ViewAwait views,
            Clock clock) {
        this.addresses = addresses;
        this.commands = commands;
        this.recipients = recipients;
        this.personalData = personalData;
        this.addressIds = addressIds;
        this.views = views;
        this.clock = clock;
    }

    /**
     * @param email a whole address; addresses are encrypted, so parts of them cannot be searched
     * @param reason code of a {@link SuppressionReason}; blank for all
     */
    Page page(@Nullable String email, @Nullable String reason, @Nullable String after) {
        if (email != null && !email.isBlank()) {
            return new Page(search(email), null);
        }
        var found = addresses.list(reasonOf(reason), cursor(after), PAGE + 1);
        var shown = found.stream().limit(PAGE).map(this::listed).toList();
        return new Page(shown, found.size() > PAGE ? next(shown.getLast()) : null);
    }

    long count() {
        return addresses.count();
    }

    /**
     * Returns an address, and waits for the list if the address is suppressed but not yet listed.
     *
     * @throws ProblemException 404 if the address is not suppressed
     */
    ListedAddress one(String id) {
        return Optional.of(id)
                .filter(each -> PERSON.matcher(each).matches())
                .map(AddressId::new)
                .flatMap(this::stored)
                .map(this::listed)
                .orElseThrow(SuppressionList::notFound);
    }

    private Optional<Found> stored(AddressId person) {
        return views.find(SuppressedAddressId.of(person).value(), LISTED, LIFTED, () -> addresses.find(person));
    }

    /**
     * The result of adding an address.
     *
     * @param added false if the address was already suppressed
     */
    record Outcome(ListedAddress address, boolean added) {}

    Outcome add(SuppressionForm.Read form, SignedIn organizer, Origin origin) {
        var person = addressIds.of(form.email());
        var id = SuppressedAddressId.of(person);
        var at = clock.instant();
        var added = commands.send(
                new SuppressAddress(
                        id,
                        person,
                        form.scope(),
                        personalData.seal(person, Contact.of(form.email(), "en")),
                        personalData.seal(person, form.note()),
                        at),
                RequestProvenance.of(organizer.id().value(), origin),
                Boolean.class);
        if (!added) {
            return new Outcome(one(person.value()), false);
        }
        var shown = views.read(id.value(), () -> addresses.find(person).filter(hasTime(at)), Optional::isPresent);
        return new Outcome(shown.map(this::listed).orElseGet(() -> listed(person, form, at)), true);
    }

    /**
     * Tests whether an entry has this time. An address that was suppressed for another reason keeps its old entry until the view
     * shows the new one.
     */
    private static Predicate<Found> hasTime(Instant at) {
        return found -> !found.entry().since().isBefore(at.truncatedTo(ChronoUnit.MICROS));
    }

    /** Returns the new entry before the view shows it. */
    private static ListedAddress listed(AddressId person, SuppressionForm.Read form, Instant at) {
        return new ListedAddress(
                person.value(),
                form.email(),
                SuppressionReason.ADDED.code(),
                form.scope().code(),
                null,
                null,
                null,
                form.note(),
                at);
    }

    /**
     * Lifts the suppression of an address.
     *
     * @throws ProblemException 404 if the address is not suppressed
     */
    void lift(String address, String note, SignedIn organizer, Origin origin) {
        var person = new AddressId(one(address).id());
        var id = SuppressedAddressId.of(person);
        var lifted = commands.send(
                new LiftSuppression(id, personalData.seal(person, note), clock.instant()),
                RequestProvenance.of(organizer.id().value(), origin),
                Boolean.class);
        if (lifted) {
            var _ = views.require(id.value(), () -> Optional.of(addresses.find(person)), Optional::isEmpty);
        }
    }

    private List<ListedAddress> search(String email) {
        return Mailbox.read(email.strip())
                .flatMap(mailbox -> addresses.find(addressIds.of(mailbox.address())))
                .map(this::listed)
                .stream()
                .toList();
    }

    private ListedAddress listed(Found found) {
        var entry = found.entry();
        return new ListedAddress(
                entry.person().value(),
                emailOf(entry.contact(), entry.person()),
                entry.reason(),
                entry.scope().code(),
                entry.status(),
                found.purpose(),
                found.batch(),
                Optional.ofNullable(entry.note())
                        .flatMap(note -> personalData.open(note, String.class))
                        .orElse(null),
                entry.since());
    }

    private @Nullable String emailOf(@Nullable Sealed contact, AddressId person) {
        return Optional.ofNullable(contact)
                .flatMap(known -> personalData.open(known, Contact.class))
                .map(Contact::email)
                .or(() -> recipients.emailOf(person))
                .orElse(null);
    }

    private static @Nullable String reasonOf(@Nullable String code) {
        if (code == null || code.isBlank()) {
            return null;
        }
        return SuppressionReason.of(code).map(SuppressionReason::code).orElseThrow(() -> invalid("reason"));
    }

    private static String next(ListedAddress last) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, last.since()) + "." + last.id();
    }

    private static @Nullable Cursor cursor(@Nullable String after) {
        if (after == null || after.isBlank()) {
            return null;
        }
        var parts = CURSOR.matcher(after);
        if (!parts.matches()) {
            throw invalid("after");
        }
        return new Cursor(Instant.EPOCH.plus(Long.parseLong(parts.group(1)), ChronoUnit.MICROS), parts.group(2));
    }

    private static ProblemException invalid(String field) {
        return new ProblemException(HttpStatus.BAD_REQUEST, "input.invalid").field(field, "unknown");
    }

    private static ProblemException notFound() {
        return new ProblemException(HttpStatus.NOT_FOUND, "resource.not-found");
    }
}

package ca.roadshow.standalone.mailbox;

import ca.roadshow.embedded.MailRefusal;
import ca.roadshow.embedded.Mailbox;
import ca.roadshow.web.problem.ProblemException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The addresses whose mails are refused, to try what happens after failures. Forgotten when the product stops. */
@Component
class Refusals {

    /** An address that is refused, and how. */
    record Refused(String address, MailRefusal kind, String reply) {

        /** Leaves out the address. */
        @Override
        public String toString() {
            return "Refused[" + kind + "]";
        }
    }

    private final Mailbox mailbox;

    Refusals(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    List<Refused> all() {
        return mailbox.refused().entrySet().stream()
                .map(each -> new Refused(
                        each.getKey(), each.getValue(), each.getValue().reply()))
                .toList();
    }

    /**
     * Refuses mails to an address.
     *
     * @param kind name of a {@link MailRefusal}
     * @throws ProblemException {@code input.invalid}
     */
    void add(@Nullable String address, @Nullable String kind) {
        var problem = new ProblemException(HttpStatus.BAD_REQUEST, "input.invalid");
        var envelope = envelope(Objects.requireNonNullElse(address, ""));
        if (envelope.isEmpty()) {
            problem = problem.field("address", "email-invalid");
        }
        var how = Arrays.stream(MailRefusal.values())
                .filter(each -> each.name().equals(kind))
                .findFirst();
        if (how.isEmpty()) {
            problem = problem.field("kind", "type-mismatch");
        }
        if (envelope.isEmpty() || how.isEmpty()) {
            throw problem;
        }
        mailbox.refuse(envelope.get(), how.get());
    }

    /** Accepts mails to this address again, or to all addresses if it is null. */
    void end(@Nullable String address) {
        if (address == null) {
            mailbox.acceptAll();
        } else {
            mailbox.accept(envelope(address).orElse(address));
        }
    }

    /** The address as senders write it: domains in ASCII. */
    private static Optional<String> envelope(String address) {
        return ca.roadshow.events.person.Mailbox.read(address)
                .filter(ca.roadshow.events.person.Mailbox::isUsable)
                .map(ca.roadshow.events.person.Mailbox::address);
    }
}

package ca.roadshow.registration.identity.erasure;

import ca.roadshow.events.access.AccessRegister;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.store.command.Commands;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.events.store.processor.ViewAwait;
import ca.roadshow.events.store.vocabulary.StoredFacts;
import ca.roadshow.registration.identity.person.PersonCommand.OrderErasure;
import ca.roadshow.registration.identity.person.PersonId;
import ca.roadshow.registration.identity.signin.LinkTokens;
import ca.roadshow.web.access.RequestProvenance;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Orders erasures. Each has a reference that cannot be guessed. */
@Component
public class Erasures {

    /** Without characters that are easily confused: I, L, O, U, 0, 1. */
    private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 6;
    private static final Pattern SHAPE = Pattern.compile("E-\\d{4}-[2-9A-HJKMNP-TV-Z]{6}");

    private final SecureRandom random = new SecureRandom();
    private final LinkTokens erasureLinkTokens;
    private final AccessRegister register;
    private final Commands commands;
    private final StoredFacts facts;
    private final Clock clock;
    private final ViewAwait views;

    Erasures(
            LinkTokens erasureLinkTokens,
            AccessRegister register,
            Commands commands,
            StoredFacts facts,
            Clock clock,
            ViewAwait views) {
        this.erasureLinkTokens = erasureLinkTokens;
        this.register = register;
        this.commands = commands;
        this.facts = facts;
        this.clock = clock;
        this.views = views;
    }

    boolean isGood(String link) {
        return erasureLinkTokens.isGood(link);
    }

    /** Uses the link and returns the reference. Empty if the link was used before, has expired or never existed. */
    Optional<String> orderBehind(String link, Origin origin) {
        return erasureLinkTokens.consume(link).map(token -> order(token.person(), token.person(), origin));
    }

    /** Returns the reference once the person's sessions have ended in this service. */
    public String order(AddressId person, AddressId by, Origin origin) {
        var now = clock.instant();
        var reference = reference();
        commands.send(
                new OrderErasure(PersonId.of(person), person, reference, by, now),
                RequestProvenance.of(by.value(), origin));
        views.until(
                PersonId.of(person).value(), () -> register.notBefore(person).isAfter(now));
        return reference;
    }

    static boolean isReference(String text) {
        return SHAPE.matcher(text).matches();
    }

    private String reference() {
        var made = "E-" + clock.instant().atZone(ZoneOffset.UTC).getYear() + "-"
                + random.ints(LENGTH, 0, SIGNS.length())
                        .mapToObj(index -> SIGNS.substring(index, index + 1))
                        .collect(Collectors.joining());
        return isTaken(made) ? reference() : made;
    }

    private boolean isTaken(String reference) {
        return facts.at("erasure-" + reference, 0).isPresent();
    }
}

package ca.roadshow.registration.identity.signin;

import ca.roadshow.events.access.HolderContact;
import ca.roadshow.events.person.AddressIds;
import ca.roadshow.events.person.PersonalData;
import ca.roadshow.events.store.command.Commands;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.registration.identity.IdentityProperties;
import ca.roadshow.registration.identity.person.LinkPurpose;
import ca.roadshow.registration.identity.person.LinkResult;
import ca.roadshow.registration.identity.person.PersonCommand.RequestLink;
import ca.roadshow.registration.identity.person.PersonId;
import ca.roadshow.web.access.RequestProvenance;
import ca.roadshow.web.limit.RateLimits;
import ca.roadshow.web.locale.Language;
import ca.roadshow.web.page.LocalPath;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Mails a link to an address. The response does not reveal whether the address is known or whether a mail was sent: a request
 * beyond the limit of person and network gets the same response, and a mail only if the mailbox has no fresh link.
 */
@Component
public class LinkRequests {

    private final LinkTokens signInLinkTokens;
    private final LinkTokens erasureLinkTokens;
    private final RateLimits limits;
    private final AddressIds addressIds;
    private final PersonalData personalData;
    private final Commands commands;
    private final IdentityProperties properties;
    private final Clock clock;

    LinkRequests(
            LinkTokens signInLinkTokens,
            LinkTokens erasureLinkTokens,
            RateLimits limits,
            AddressIds addressIds,
            PersonalData personalData,
            Commands commands,
            IdentityProperties properties,
            Clock clock) {
        this.signInLinkTokens = signInLinkTokens;
        this.erasureLinkTokens = erasureLinkTokens;
        this.limits = limits;
        this.addressIds = addressIds;
        this.personalData = personalData;
        this.commands = commands;
        this.properties = properties;
        this.clock = clock;
    }

    /** @param asker the network address of the request, used for limits only */
    void signIn(String email, Language language, @Nullable String path, String asker, Origin origin) {
        request(LinkPurpose.SIGN_IN, email, language, path, asker, origin);
    }

    public void erasure(String email, Language language, String asker, Origin origin) {
        request(LinkPurpose.ERASURE, email, language, null, asker, origin);
    }

    private void request(
            LinkPurpose purpose, String email, Language language, @Nullable String path, String asker, Origin origin) {
        var person = addressIds.of(email);
        limits.takeShared("sign-in-by-origin", asker);
        var withinLimit = limits.tryShared("sign-in-by-address", person.value(), asker);
        var wish = new LinkWish(person, "link-" + UUID.randomUUID(), afterwards(path), properties.linkLifetime());
        var token = tokens(purpose).generate(wish);
        var answer = commands.send(
                new RequestLink(
                        PersonId.of(person),
                        person,
                        wish.linkId(),
                        purpose,
                        personalData.seal(person, new HolderContact("", email, language.code())),
                        token.expiresAt(),
                        withinLimit,
                        clock.instant()),
                RequestProvenance.of(person.value(), origin),
                LinkResult.class);
        if (answer == LinkResult.ALREADY_THERE) {
            tokens(purpose).drop(token);
        }
    }

    /** Null for a path of another site, and for the pages of signing in. */
    private static @Nullable String afterwards(@Nullable String path) {
        return LocalPath.of(path)
                .map(LocalPath::value)
                .filter(local -> !local.startsWith("/sign-"))
                .orElse(null);
    }

    private LinkTokens tokens(LinkPurpose purpose) {
        return switch (purpose) {
            case SIGN_IN -> signInLinkTokens;
            case ERASURE -> erasureLinkTokens;
        };
    }
}

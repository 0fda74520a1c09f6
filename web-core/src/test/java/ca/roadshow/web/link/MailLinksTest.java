package ca.roadshow.web.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ca.roadshow.web.link.MailLink.Holder;
import ca.roadshow.web.link.MailLinks.Opening;
import ca.roadshow.web.locale.Language;
import java.net.URI;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MailLinksTest {

    private static final URI BASE = URI.create("https://roadshow.example");

    private final SignedLinks signed = new SignedLinks(secret(1), BASE);
    private final MailLinks links = MailLinksFixture.over(signed);

    @Test
    void mailedLinkHasHigherGenerationThanMakersLink() {
        var made = links.token(MailLink.RSVP, "rsvp-1", Holder.MAKER);
        var mailed = links.token(MailLink.RSVP, "rsvp-1", Holder.MAILBOX);
        assertThat(mailed).hasSize(28).startsWith("2").isNotEqualTo("2" + made);
        assertThat(links.open(MailLink.RSVP, made, "rsvp-1")).isEqualTo(Opening.OPENS);
        assertThat(links.open(MailLink.RSVP, mailed, "rsvp-1")).isEqualTo(Opening.OPENS);
    }

    @Test
    void refusesTokenWithAlteredGeneration() {
        var made = links.token(MailLink.RSVP, "rsvp-1", Holder.MAKER);
        assertThat(List.of("2" + made, "3" + made, "0" + made, "-" + made, "2." + made, "x", "", made + "2"))
                .allSatisfy(token ->
                        assertThat(links.open(MailLink.RSVP, token, "rsvp-1")).isEqualTo(Opening.REFUSED));
        assertThat(links.open(MailLink.RSVP, null, "rsvp-1")).isEqualTo(Opening.REFUSED);
    }

    @Test
    void refusesTokenOfAnotherPurposeOrThing() {
        var mailed = links.token(MailLink.RSVP, "rsvp-1", Holder.MAILBOX);
        assertThat(links.open(MailLink.PROPOSAL, mailed, "rsvp-1")).isEqualTo(Opening.REFUSED);
        assertThat(links.open(MailLink.RSVP, mailed, "rsvp-2")).isEqualTo(Opening.REFUSED);
    }

    @Test
    void acceptsFormerSecretAndSignsWithCurrentOne() {
        var renewed = MailLinksFixture.over(new SignedLinks(secret(2), List.of(secret(1)), BASE));
        var old = links.token(MailLink.RSVP, "rsvp-1", Holder.MAILBOX);
        assertThat(renewed.open(MailLink.RSVP, old, "rsvp-1")).isEqualTo(Opening.OPENS);
        var fresh = renewed.token(MailLink.RSVP, "rsvp-1", Holder.MAILBOX);
        assertThat(fresh).isNotEqualTo(old);
        assertThat(links.open(MailLink.RSVP, fresh, "rsvp-1")).isEqualTo(Opening.REFUSED);
        var dropped = MailLinksFixture.over(new SignedLinks(secret(2), BASE));
        assertThat(dropped.open(MailLink.RSVP, old, "rsvp-1")).isEqualTo(Opening.REFUSED);
    }

    @Test
    void buildsAddressesWithTokenFlagAndLanguage() {
        var token = links.token(MailLink.RSVP, "rsvp-1", Holder.MAILBOX);
        assertThat(links.mailed(MailLink.CANNOT_COME, Language.FR, "montreal", "rsvp-1"))
                .isEqualTo(URI.create(
                        "https://roadshow.example/meetups/montreal/rsvps/rsvp-1?token=" + token + "&cancel&lang=fr"));
        assertThat(links.mailed(MailLink.HOME, Language.EN)).isEqualTo(URI.create("https://roadshow.example/?lang=en"));
        assertThat(links.mailed(MailLink.MEETUP, Language.EN, "québec"))
                .isEqualTo(URI.create("https://roadshow.example/meetups/qu%C3%A9bec?lang=en"));
        assertThat(links.path(MailLink.PROPOSAL, "abc", "proposal-1")).isEqualTo("/proposals/proposal-1?token=abc");
    }

    @ParameterizedTest
    @EnumSource(MailLink.class)
    void signsEveryPurposeSeparately(MailLink link) {
        if (!link.isSigned()) {
            return;
        }
        assertThat(Arrays.stream(MailLink.values())
                        .filter(MailLink::isSigned)
                        .filter(other -> other.scope().equals(link.scope()))
                        .map(other -> other.lifetime() + " " + other.generation())
                        .distinct())
                .hasSize(1);
    }

    @Test
    void firstGenerationIgnoresHolder() {
        var tokens = links.tokens(MailLink.SIGN_IN, "link-1");
        assertThat(tokens).containsExactly(signed.token("sign-in", "link-1", 1));
        assertThat(links.open(MailLink.SIGN_IN, tokens.getFirst(), "link-1")).isEqualTo(Opening.OPENS);
        var mailbox = links.token(MailLink.SIGN_IN, "link-1", Holder.MAILBOX);
        assertThat(links.open(MailLink.SIGN_IN, mailbox, "link-1")).isEqualTo(Opening.REFUSED);
        assertThatIllegalArgumentException().isThrownBy(() -> links.tokens(MailLink.RSVP, "rsvp-1"));
    }

    @Test
    void buildsAddressesOfOneUseLinks() {
        assertThat(links.oneUse(MailLink.SIGN_IN, "link-1", Language.FR))
                .isEqualTo(URI.create("https://roadshow.example/sign-in/link?token=link-1."
                        + signed.token("sign-in", "link-1", 1) + "&lang=fr"));
    }

    @Test
    void buildsPublicPathsWithLanguage() {
        assertThat(links.path(MailLink.MEETUP_CALENDAR, Language.FR, "montreal"))
                .isEqualTo("/meetups/montreal/calendar.ics?lang=fr");
        assertThat(links.mailed(MailLink.COMMUNITY_CALENDAR, Language.EN, "ottawa"))
                .isEqualTo(URI.create("https://roadshow.example/communities/ottawa/calendar.ics?lang=en"));
    }

    /** The whole catalogue, because links in mails that were sent must keep working. */
    @Test
    void keepsEveryPathScopeLifetimeAndGeneration() {
        assertThat(MailLink.values())
                .extracting(link -> link + " " + link.template()
                        + (link.isSigned() ? " " + link.scope() + " " + link.lifetime() + " " + link.generation() : ""))
                .containsExactly(
                        "HOME /",
                        "MEETUP /meetups/{meetup}",
                        "MEETUP_CALENDAR /meetups/{meetup}/calendar.ics",
                        "CALL /cfps/{call}",
                        "REVIEWS /cfps/manage/{call}/reviews/next",
                        "NEWSLETTERS /newsletter",
                        "SUBSCRIPTIONS /subscriptions",
                        "NEWSLETTER /newsletter/{newsletter}",
                        "NEWSLETTER_IMAGE /newsletter/images/{image}",
                        "COUNTED_LINK /newsletter/links/{link}",
                        "COMMUNITY_CALENDAR /communities/{community}/calendar.ics",
                        "RSVP /meetups/{meetup}/rsvps/{rsvp}?token={token} rsvp UNLIMITED RAISED_BY_MAILBOX",
                        "CANNOT_COME /meetups/{meetup}/rsvps/{rsvp}?token={token}&cancel rsvp UNLIMITED"
                                + " RAISED_BY_MAILBOX",
                        "PROPOSAL /proposals/{proposal}?token={token} proposal UNLIMITED RAISED_BY_MAILBOX",
                        "CO_SPEAKER /proposals/{proposal}/speakers/{invitation}?token={token} co-speaker UNLIMITED OF_HOLDER",
                        "DRAFT /cfps/{call}/drafts/{draft}?token={token} draft UNLIMITED FIRST",
                        "SUBSCRIPTION /subscriptions/{subscription}?token={token} subscription UNLIMITED OF_HOLDER",
                        "UNSUBSCRIBE /subscriptions/{subscription}/one-click?token={token} subscription UNLIMITED"
                                + " OF_HOLDER",
                        "LEAVE_TOPIC /subscriptions/topics/{topic}?token={token} leave-topic UNLIMITED OF_HOLDER",
                        "NOT_ME /not-me/{kind}/{thing}?token={token} not-me UNLIMITED OF_HOLDER",
                        "SIGN_IN /sign-in/link?token={token} sign-in ONE_USE FIRST",
                        "ERASURE /forget-me/link?token={token} erasure ONE_USE FIRST",
                        "TICKET /door/{meetup}?ticket={token} ticket UNLIMITED FIRST");
    }

    @Test
    void listsSignedPaths() {
        assertThat(MailLink.signedPaths())
                .contains("/meetups/{meetup}/rsvps/{rsvp}", "/sign-in/link", "/door/{meetup}?ticket")
                .doesNotContain("/", "/meetups/{meetup}")
                .doesNotHaveDuplicates();
    }

    private static String secret(int seed) {
        var bytes = new byte[32];
        bytes[0] = (byte) seed;
        return Base64.getEncoder().encodeToString(bytes);
    }
}

package ca.roadshow.web.link;

import ca.roadshow.web.link.MailLink.Generation;
import ca.roadshow.web.link.MailLink.Holder;
import ca.roadshow.web.locale.Language;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes and checks the links of the catalogue. A token names its generation, so that a service can check it without knowing
 * who got it. Tokens that name none are the maker's.
 */
public class MailLinks {

    /** Whether a token opens one thing. */
    public enum Opening {
        OPENS,
        /** It was valid until the reader of the mailbox used their own link. */
        REPLACED,
        REFUSED
    }

    private static final int FIRST_GENERATION = 1;

    /** A signature, after a generation if the token is longer. */
    private static final Pattern TOKEN = Pattern.compile("([1-9]\\d{0,3})?([A-Za-z0-9_-]{27})");

    private final SignedLinks signed;
    private final LinkGenerations generations;

    MailLinks(SignedLinks signed, LinkGenerations generations) {
        this.signed = signed;
        this.generations = generations;
    }

    /** @param id what the link is about, as in the last variable of its path */
    public String token(MailLink link, String id, Holder holder) {
        var signature = signed.token(link.scope(), id, holder.generation());
        return holder == Holder.MAKER ? signature : holder.generation() + signature;
    }

    /** Every accepted token of {@link Generation#FIRST}: one per secret, the current secret's first. */
    public List<String> tokens(MailLink link, String id) {
        if (link.generation() != Generation.FIRST) {
            throw new IllegalArgumentException(link + " has tokens of several generations");
        }
        return signed.tokens(link.scope(), id, FIRST_GENERATION);
    }

    /** The link for a mail. The token is signed for the last value of the path. */
    public URI mailed(MailLink link, Language language, String... path) {
        return url(link, mailboxToken(link, path), language, path);
    }

    /** The link that a mail program calls itself, without a language. */
    public URI mailed(MailLink link, String... path) {
        return url(link, mailboxToken(link, path), null, path);
    }

    /** The link for the response to a request. */
    public URI url(MailLink link, Holder holder, String... path) {
        return url(link, token(link, last(path), holder), null, path);
    }

    /** The link of {@link MailLink.Lifetime#ONE_USE} with this id, for a mail. */
    public URI oneUse(MailLink link, String linkId, Language language) {
        return url(link, linkId + "." + tokens(link, linkId).getFirst(), language);
    }

    /** The link with a token that was made before. */
    public URI url(MailLink link, @Nullable String token, @Nullable Language language, String... path) {
        var template = link.template();
        List<Object> values = new ArrayList<>(Arrays.asList((Object[]) path));
        if (token != null) {
            values.add(token);
        }
        if (language != null) {
            template += (template.contains("?") ? "&" : "?") + "lang={lang}";
            values.add(language.code());
        }
        return signed.url(template, values.toArray());
    }

    /** Without the origin, with the same token that opened the page: a page never shows a stronger token. */
    public String path(MailLink link, String token, String... path) {
        return pathOf(url(link, token, null, path));
    }

    /** Without the origin, for a page of this site. */
    public String path(MailLink link, Holder holder, String... path) {
        return pathOf(url(link, holder, path));
    }

    /** A public link without the origin, in one language. */
    public String path(MailLink link, Language language, String... path) {
        return pathOf(url(link, null, language, path));
    }

    /**
     * Checks a token. For links of {@link Generation#RAISED_BY_MAILBOX}, a link from the mailbox ends the other links to the same
     * thing, even if it is only opened, because only the mailbox has it.
     */
    public Opening open(MailLink link, @Nullable String token, String id) {
        var parts = TOKEN.matcher(token == null ? "" : token);
        if (!parts.matches()) {
            return Opening.REFUSED;
        }
        var generation = parts.group(1) == null ? FIRST_GENERATION : Integer.parseInt(parts.group(1));
        if (!signed.matches(parts.group(2), link.scope(), id, generation)) {
            return Opening.REFUSED;
        }
        return switch (link.generation()) {
            case FIRST -> parts.group(1) == null ? Opening.OPENS : Opening.REFUSED;
            case OF_HOLDER -> Opening.OPENS;
            case RAISED_BY_MAILBOX ->
                generations.admit(link.scope(), id, generation) ? Opening.OPENS : Opening.REPLACED;
        };
    }

    /** Who got a token that {@link #open} has accepted. */
    public Holder holder(String token) {
        var parts = TOKEN.matcher(token);
        return parts.matches() && parts.group(1) != null ? Holder.MAILBOX : Holder.MAKER;
    }

    private @Nullable String mailboxToken(MailLink link, String... path) {
        return link.isSigned() ? token(link, last(path), Holder.MAILBOX) : null;
    }

    private static String last(String... path) {
        return path[path.length - 1];
    }

    private static String pathOf(URI url) {
        return url.getRawPath() + "?" + url.getRawQuery();
    }
}

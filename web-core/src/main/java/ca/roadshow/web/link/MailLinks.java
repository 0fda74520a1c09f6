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
 * Makes and checks the links of the catalogue. A token contains its generation, so that a service can check it without
 * knowing who received it. A token without one belongs to the maker.
 */
public class MailLinks {

    /** The result of checking a token. */
    public enum Opening {
        OPENS,
        /** The token was valid until the owner of the mailbox used their own link. */
        REPLACED,
        REFUSED
    }

    private static final int FIRST_GENERATION = 1;

    /** A signature, preceded by the generation in newer tokens. */
    private static final Pattern TOKEN = Pattern.compile("([1-9]\\d{0,3})?([A-Za-z0-9_-]{27})");

    private final SignedLinks signed;
    private final LinkGenerations generations;

    MailLinks(SignedLinks signed, LinkGenerations generations) {
        this.signed = signed;
        this.generations = generations;
    }

    /** @param id the last variable of the link's path */
    public String token(MailLink link, String id, Holder holder) {
        var signature = signed.token(link.scope(), id, holder.generation());
        return holder == Holder.MAKER ? signature : holder.generation() + signature;
    }

    /**
     * Returns every accepted token of {@link Generation#FIRST}: one for each secret, with the current secret's first.
     */
    public List<String> tokens(MailLink link, String id) {
        if (link.generation() != Generation.FIRST) {
            throw new IllegalArgumentException(link + " has tokens of several generations");
        }
        return signed.tokens(link.scope(), id, FIRST_GENERATION);
    }

    /** Returns the link for a mail. The token is signed for the last value of the path. */
    public URI mailed(MailLink link, Language language, String... path) {
        return url(link, mailboxToken(link, path), language, path);
    }

    /** Returns a link that a mail program calls itself, without a language. */
    public URI mailed(MailLink link, String... path) {
        return url(link, mailboxToken(link, path), null, path);
    }

    /** Returns the link for the response to a request. */
    public URI url(MailLink link, Holder holder, String... path) {
        return url(link, token(link, last(path), holder), null, path);
    }

    /** Returns the link of {@link MailLink.Lifetime#ONE_USE} with this id, for a mail. */
    public URI oneUse(MailLink link, String linkId, Language language) {
        return url(link, linkId + "." + tokens(link, linkId).getFirst(), language);
    }

    /** Returns the link with an existing token. */
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

    /** Returns the path with the token that opened the page. A page must never show a token with more rights. */
    public String path(MailLink link, String token, String... path) {
        return pathOf(url(link, token, null, path));
    }

    /** Returns the path for a page of this site. */
    public String path(MailLink link, Holder holder, String... path) {
        return pathOf(url(link, holder, path));
    }

    /** Returns the path of a public link in one language. */
    public String path(MailLink link, Language language, String... path) {
        return pathOf(url(link, null, language, path));
    }

    /**
     * Checks a token. For links of {@link Generation#RAISED_BY_MAILBOX}, a mailed link revokes the other links to the
     * same thing as soon as it is opened, because only the owner of the mailbox has it.
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

    /** Returns the holder of a token that {@link #open} has accepted. */
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

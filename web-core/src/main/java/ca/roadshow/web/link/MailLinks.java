package ca.roadshow.web.link;

import ca.roadshow.web.link.MailLink.Holder;
import ca.roadshow.web.link.MailLink.Rule;
import ca.roadshow.web.locale.Language;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes and checks the links of the catalogue. A token names its generation, so that it can be checked by a service that does
 * not know who was given it. Tokens from before generations were named count as the maker's.
 */
public class MailLinks {

    /** Whether a token opens one thing. */
    public enum Opening {
        OPENS,
        /** It was valid until the reader of the mailbox used their own link. */
        REPLACED,
        REFUSED
    }

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
        var signature = signed.token(link.purpose(), id, holder.generation());
        return holder == Holder.MAKER ? signature : holder.generation() + signature;
    }

    /** The link for a mail. The token is signed for the last value of the path. */
    public URI mailed(MailLink link, Language language, String... path) {
        return mailed(link, "", language, path);
    }

    /** @param flag a parameter without a value, which tells the page what the reader wants to do */
    public URI mailed(MailLink link, String flag, Language language, String... path) {
        return url(
                link,
                path,
                link.isSigned() ? token(link, path[path.length - 1], Holder.MAILBOX) : null,
                flag,
                language);
    }

    /** The link that a mail program calls itself, without a language. */
    public URI mailed(MailLink link, String... path) {
        return url(link, path, token(link, path[path.length - 1], Holder.MAILBOX), "", null);
    }

    /** The link for the response to a request. */
    public URI url(MailLink link, Holder holder, String... path) {
        return url(link, path, token(link, path[path.length - 1], holder), "", null);
    }

    /** The link with another kind of token, such as a ticket's code. */
    public URI url(MailLink link, String parameter, String value, @Nullable Language language, String... path) {
        return signed.url(
                link.path() + "?" + parameter + "={value}" + (language == null ? "" : "&lang={lang}"),
                values(path, value, language));
    }

    /** Without the origin, with the same token that opened the page: a page never shows a stronger token. */
    public String path(MailLink link, String token, String... path) {
        var url = url(link, path, token, "", null);
        return url.getRawPath() + "?" + url.getRawQuery();
    }

    /**
     * Checks a token. For links that the catalogue marks so, a link from the mailbox ends the other links to the same thing, even
     * if it is only opened, because only the mailbox has it.
     */
    public Opening open(MailLink link, @Nullable String token, String id) {
        var parts = TOKEN.matcher(token == null ? "" : token);
        if (!parts.matches()) {
            return Opening.REFUSED;
        }
        var generation = parts.group(1) == null ? 1 : Integer.parseInt(parts.group(1));
        if (!signed.matches(parts.group(2), link.purpose(), id, generation)) {
            return Opening.REFUSED;
        }
        if (link.rule() != Rule.RAISED_BY_THE_MAILBOX) {
            return Opening.OPENS;
        }
        return generations.admit(link.purpose(), id, generation) ? Opening.OPENS : Opening.REPLACED;
    }

    private URI url(MailLink link, String[] path, @Nullable String token, String flag, @Nullable Language language) {
        var query = new ArrayList<String>();
        if (token != null) {
            query.add("token={token}");
        }
        if (!flag.isEmpty()) {
            query.add(flag);
        }
        if (language != null) {
            query.add("lang={lang}");
        }
        return signed.url(
                link.path() + (query.isEmpty() ? "" : "?" + String.join("&", query)), values(path, token, language));
    }

    private static Object[] values(String[] path, @Nullable String token, @Nullable Language language) {
        List<Object> values = new ArrayList<>(Arrays.asList((Object[]) path));
        if (token != null) {
            values.add(token);
        }
        if (language != null) {
            values.add(language.code());
        }
        return values.toArray();
    }
}

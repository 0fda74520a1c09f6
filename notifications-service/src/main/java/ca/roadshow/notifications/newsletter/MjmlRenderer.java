package ca.roadshow.notifications.newsletter;

import ca.roadshow.notifications.mail.compose.OneLine;
import ca.roadshow.notifications.newsletter.Page.Footer;
import ca.roadshow.notifications.newsletter.Page.Link;
import ca.roadshow.notifications.newsletter.body.BodyCheck;
import ca.roadshow.notifications.newsletter.body.BodyPart;
import ca.roadshow.notifications.newsletter.body.BodyReader;
import ca.roadshow.notifications.newsletter.body.NewsletterProblem;
import ca.roadshow.notifications.newsletter.body.NewsletterProblem.Code;
import ca.roadshow.notifications.newsletter.body.Placeholder;
import ca.roadshow.notifications.platform.MailSettings;
import ca.roadshow.web.locale.Language;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Renders each newsletter once per language and community, keeps the result for a minute, and inserts the links of each reader.
 * Blocks can therefore be up to a minute old.
 */
@Component
class MjmlRenderer implements NewsletterRenderer {

    /** Gmail clips HTML above 102 kB. */
    private static final int LARGE_HTML = 100_000;

    /** Longer subjects get a warning. Mail programs show about 60 characters; the ledger truncates subjects at 200. */
    private static final int LONG_SUBJECT = 150;

    private static final Pattern WEB = Pattern.compile("https?://", Pattern.CASE_INSENSITIVE);

    private static final Duration CACHED_FOR = Duration.ofMinutes(1);
    private static final int MOST_RENDERED = 64;

    private record Key(NewsletterText text, Language language, NewsletterReader reader) {}

    private final BodyReader bodies;
    private final NewsletterContents contents;
    private final MjmlTemplate template;
    private final MessageSource messages;
    private final MailSettings settings;
    private final CountedLinks countedLinks;
    private final Cache<Key, NewsletterMail> rendered = Caffeine.newBuilder()
            .maximumSize(MOST_RENDERED)
            .expireAfterWrite(CACHED_FOR)
            .build();

    MjmlRenderer(
            BodyReader bodies,
            NewsletterContents contents,
            MjmlTemplate template,
            MessageSource messages,
            MailSettings settings,
            CountedLinks countedLinks) {
        this.bodies = bodies;
        this.contents = contents;
        this.template = template;
        this.messages = messages;
        this.settings = settings;
        this.countedLinks = countedLinks;
    }

    @Override
    public NewsletterMail render(NewsletterText text, Language language, NewsletterReader reader) {
        return PersonalLinks.fill(shared(text, language, reader), reader);
    }

    @Override
    public SharedNewsletter share(NewsletterText text, Language language, NewsletterReader reader) {
        return new SharedNewsletter(shared(text, language, reader), PersonalLinks.gaps(reader));
    }

    private NewsletterMail shared(NewsletterText text, Language language, NewsletterReader reader) {
        return rendered.get(new Key(text, language, PersonalLinks.withoutLinks(reader)), this::render);
    }

    @Override
    public List<String> blocks() {
        return Arrays.stream(Placeholder.values()).map(Placeholder::code).toList();
    }

    @Override
    public List<NewsletterProblem> check(NewsletterText text) {
        var shown = text.shownTo(Language.EN);
        if (shown.isEmpty()) {
            return List.of(new NewsletterProblem(Code.INCOMPLETE, null, ""));
        }
        var problems = new ArrayList<NewsletterProblem>();
        for (var language : Language.values()) {
            if (text.isComplete(language)) {
                problems.addAll(check(text, language));
            } else {
                problems.add(new NewsletterProblem(Code.FALLBACK, language, ""));
            }
        }
        return problems;
    }

    @Override
    public boolean hasListings(NewsletterText text) {
        return Arrays.stream(Language.values())
                .flatMap(language -> bodies.read(text.body(language)).stream())
                .anyMatch(BodyPart.Block.class::isInstance);
    }

    private List<NewsletterProblem> check(NewsletterText text, Language language) {
        var problems = new ArrayList<NewsletterProblem>();
        var subject = text.subject(language);
        if (subject.lines().count() > 1) {
            problems.add(new NewsletterProblem(Code.SUBJECT_LINES, language, ""));
        }
        if (subject.codePointCount(0, subject.length()) > LONG_SUBJECT) {
            problems.add(new NewsletterProblem(Code.SUBJECT_LONG, language, Integer.toString(LONG_SUBJECT)));
        }
        problems.addAll(BodyCheck.of(bodies.read(text.body(language)), language, contents::isUploaded));
        var size = size(render(text, language, NewsletterReader.ANYONE));
        if (size > LARGE_HTML) {
            problems.add(new NewsletterProblem(Code.HTML_LARGE, language, Integer.toString(size / 1000)));
        }
        return problems;
    }

    private static int size(NewsletterMail mail) {
        return mail.html().getBytes(StandardCharsets.UTF_8).length;
    }

    private NewsletterMail render(Key key) {
        var content = contents.of(key.text(), key.language(), key.reader());
        var language = content.language();
        var kind = key.reader().rsvp() == null ? "" : "rsvp.";
        var fallback = language == key.language() ? null : words("fallback." + kind + language.code(), key.language());
        var page = new Page(content, key.language(), fallback, footer(key.language(), key.reader()));
        return new NewsletterMail(
                language, content.subject(), template.html(withCounts(page, key)), PlainText.of(page));
    }

    /** Returns the page with counted links, if the campaign counts them. */
    private Page withCounts(Page page, Key key) {
        var campaign = key.reader().countedFor();
        if (campaign == null) {
            return page;
        }
        var content = contents.of(key.text(), key.language(), key.reader(), url -> counted(campaign, url));
        return new Page(content, page.reader(), page.fallback(), page.footer());
    }

    private String counted(String campaign, String url) {
        return WEB.matcher(url).lookingAt()
                ? countedLinks.counted(campaign, url).toString()
                : url;
    }

    private Footer footer(Language language, NewsletterReader reader) {
        var links = Arrays.stream(PersonalLinks.values())
                .flatMap(link -> {
                    var url = link.of(reader);
                    return url == null
                            ? Stream.<Link>empty()
                            : Stream.of(new Link(words("footer." + link.key(), language), url.toString()));
                })
                .toList();
        var counts = reader.countedFor() == null ? null : words("footer.counts", language);
        return new Footer(why(language, reader), counts, settings, links);
    }

    /** Returns the sentence that says why the reader got the mail; null in the archive. */
    private @Nullable String why(Language language, NewsletterReader reader) {
        var rsvp = reader.rsvp();
        if (rsvp != null) {
            return words("footer.why.rsvp", language, OneLine.of(rsvp.meetup().in(language.code())));
        }
        return reader.unsubscribe() == null ? null : words("footer.why", language, settings.fromName());
    }

    private String words(String key, Language language, Object... arguments) {
        return messages.getMessage("newsletter." + key, arguments, language.locale());
    }
}

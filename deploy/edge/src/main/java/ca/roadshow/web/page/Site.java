package ca.roadshow.web.page;

import ca.roadshow.web.locale.Language;
import java.net.URI;
import java.util.List;

/** The public addresses of pages, for search engines and link previews; templates see it as {@code @site}. */
public class Site {

    private final String origin;

    Site(URI baseUrl) {
        this.origin = baseUrl.toString().replaceFirst("/+$", "");
    }

    /** The languages that every page exists in. */
    public List<Language> languages() {
        return List.of(Language.values());
    }

    /** The address without a language, which answers in the reader's language. */
    public String address(String path) {
        return origin + path;
    }

    /** The address in one language. */
    public String address(String path, Language language) {
        return address(path) + "?lang=" + language.code();
    }
}

package ca.roadshow.web.page;

import ca.roadshow.web.locale.Language;
import java.net.URI;
import java.util.List;

/** The public addresses of pages, for search engines and link previews; templates use it as {@code @site}. */
public class Site {

    private final String origin;

    Site(URI baseUrl) {
        this.origin = baseUrl.toString().replaceFirst("/+$", "");
    }

    /** The languages of every page. */
    public List<Language> languages() {
        return List.of(Language.values());
    }

    /** Returns the address without a language, which shows the page in the reader's language. */
    public String address(String path) {
        return origin + path;
    }

    /** Returns the address in one language. */
    public String address(String path, Language language) {
        return address(path) + "?lang=" + language.code();
    }
}

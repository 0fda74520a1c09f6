package ca.roadshow.notifications.embed;

import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.Rule;
import ca.roadshow.web.locale.Language;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The organizers' page to choose topics and a language, preview the form, and copy its HTML. */
@Controller
@Access(Rule.ORGANIZER)
class EmbedSnippetPages {

    private final EmbedTopics topics;
    private final EmbedSnippets snippets;

    EmbedSnippetPages(EmbedTopics topics, EmbedSnippets snippets) {
        this.topics = topics;
        this.snippets = snippets;
    }

    @GetMapping("/organizer/subscribers/embed")
    ModelAndView snippets(
            @RequestParam(name = "topic", required = false) @Nullable List<String> chosen,
            @RequestParam(required = false) @Nullable String language,
            Locale locale) {
        var shown = Language.of(language).or(() -> Language.of(locale)).orElse(Language.EN);
        var offered = topics.offered(chosen == null ? List.of() : chosen, shown.locale());
        return new ModelAndView("embed/snippets")
                .addObject("all", topics.all(locale))
                .addObject("chosen", offered.keySet())
                .addObject("shown", shown)
                .addObject("preview", snippets.path(offered, shown))
                .addObject("frame", snippets.frame(offered, shown))
                .addObject("html", snippets.form(offered, shown));
    }
}

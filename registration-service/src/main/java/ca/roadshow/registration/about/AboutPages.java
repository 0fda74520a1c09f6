package ca.roadshow.registration.about;

import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.Rule;
import ca.roadshow.web.locale.Language;
import ca.roadshow.web.page.SeeOther;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The pages about the installation, which every footer links to. */
@Controller
@Access(Rule.ANYONE)
class AboutPages {

    private final AboutTexts texts;

    AboutPages(AboutTexts texts) {
        this.texts = texts;
    }

    @GetMapping("/privacy")
    ModelAndView privacy(Locale locale) {
        return page(AboutPage.PRIVACY, locale);
    }

    @GetMapping("/code-of-conduct")
    ModelAndView codeOfConduct(Locale locale) {
        return page(AboutPage.CODE_OF_CONDUCT, locale);
    }

    @GetMapping("/contact")
    ModelAndView contact(Locale locale) {
        return page(AboutPage.CONTACT, locale);
    }

    private ModelAndView page(AboutPage page, Locale locale) {
        var text = texts.of(page, Language.of(locale).orElse(Language.EN));
        if (text.elsewhere() != null) {
            return SeeOther.atConfigured(text.elsewhere());
        }
        return new ModelAndView("about/about").addObject("page", page.path()).addObject("text", text);
    }
}

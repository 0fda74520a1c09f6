package ca.roadshow.notifications.mail.compose;

import ca.roadshow.notifications.platform.MailSettings;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Renders a letter as HTML and as plain text. Uses its own template engine; pages and mails share only the template {@code
 * web/prose}.
 */
@Component
class MailTemplates {

    private final SpringTemplateEngine engine = new SpringTemplateEngine();
    private final MailSettings settings;

    MailTemplates(MailSettings settings) {
        this.settings = settings;
        engine.addTemplateResolver(resolver("notifications/mail/", "letter.txt", TemplateMode.TEXT));
        engine.addTemplateResolver(resolver("notifications/mail/", "letter.html", TemplateMode.HTML));
        var shared = resolver("web/templates/", "web/prose", TemplateMode.HTML);
        shared.setSuffix(".html");
        engine.addTemplateResolver(shared);
    }

    String text(Letter letter) {
        return engine.process("letter.txt", model(letter)).strip() + "\n";
    }

    String html(Letter letter) {
        return engine.process("letter.html", model(letter));
    }

    private Context model(Letter letter) {
        var model = new Context(Locale.forLanguageTag(letter.language() + "-CA"));
        model.setVariable("letter", letter);
        model.setVariable("sender", settings);
        return model;
    }

    private static ClassLoaderTemplateResolver resolver(String folder, String name, TemplateMode mode) {
        var resolver = new ClassLoaderTemplateResolver(MailTemplates.class.getClassLoader());
        resolver.setPrefix(folder);
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding("UTF-8");
        resolver.getResolvablePatternSpec().addPattern(name);
        return resolver;
    }
}

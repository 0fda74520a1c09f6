package ca.roadshow.notifications.mail.smtp;

import ca.roadshow.notifications.platform.MailSettings;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Settings of mails, bound as Spring Boot binds them. */
public final class TestSettings {

    private TestSettings() {}

    public static MailSettings mail(Map<String, String> own) {
        var all = new HashMap<String, String>();
        all.put("roadshow.mail.from-address", "hello@meetups.example.org");
        all.put("roadshow.mail.from-name", "Roadshow");
        all.put("roadshow.mail.postal-address", "420, rue Guy, Montréal");
        own.forEach((name, value) -> all.put("roadshow.mail." + name, value));
        return new Binder(new MapConfigurationPropertySource(all))
                .bind("roadshow.mail", MailSettings.class)
                .get();
    }
}

package ca.roadshow.benchmark.product;

import ca.roadshow.notifications.NotificationsApplication;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;

/** The notifications service. */
public final class MailPath implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private MailPath(ConfigurableApplicationContext context) {
        this.context = context;
    }

    public static MailPath start(Map<String, Object> settings) {
        return new MailPath(Running.with(settings, NotificationsApplication.application()));
    }

    @Override
    public void close() {
        context.close();
    }
}

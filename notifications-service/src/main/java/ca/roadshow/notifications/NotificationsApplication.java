package ca.roadshow.notifications;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the notifications service; its environment variables begin with {@code NOTIFICATIONS_}. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class NotificationsApplication {

    /** The names of the configuration files. Later files override earlier ones. */
    public static final String CONFIGURATION = "spring.config.name=roadshow-events,roadshow-web,notifications";

    public static void main(String[] arguments) {
        application().run(arguments);
    }

    /** Builds the application without starting it, so that several services can share a JVM. */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(NotificationsApplication.class)
                .properties(CONFIGURATION)
                .environmentPrefix("notifications");
    }
}

package ca.roadshow.registration;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the registration service; its environment variables begin with {@code REGISTRATION_}. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class RegistrationApplication {

    /** The names of the configuration files. Values in later files override earlier ones. */
    public static final String CONFIGURATION = "spring.config.name=roadshow-events,roadshow-web,registration";

    public static void main(String[] arguments) {
        application().run(arguments);
    }

    /** Builds the application without running it, so that several services can share one JVM. */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(RegistrationApplication.class)
                .properties(CONFIGURATION)
                .environmentPrefix("registration");
    }
}

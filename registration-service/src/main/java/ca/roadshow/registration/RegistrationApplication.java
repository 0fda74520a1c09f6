package ca.roadshow.registration;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the registration service; its environment variables begin with {@code REGISTRATION_}. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class RegistrationApplication {

    /** The configuration files it reads, later ones winning. */
    public static final String CONFIGURATION = "spring.config.name=roadshow-events,roadshow-web,registration";

    public static void main(String[] arguments) {
        application().run(arguments);
    }

    /** Not yet run, so that several services can share a JVM. */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(RegistrationApplication.class)
                .properties(CONFIGURATION)
                .environmentPrefix("registration");
    }
}

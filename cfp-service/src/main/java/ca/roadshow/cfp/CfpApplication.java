package ca.roadshow.cfp;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The service for calls and proposals. Its environment variables begin with {@code CFP_}. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class CfpApplication {

    /** The configuration files of the service. Later files override earlier ones. */
    public static final String CONFIGURATION = "spring.config.name=roadshow-events,roadshow-web,cfp";

    public static void main(String[] arguments) {
        application().run(arguments);
    }

    /** Returns the application without running it, so that several services can share a JVM. */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(CfpApplication.class)
                .properties(CONFIGURATION)
                .environmentPrefix("cfp");
    }
}

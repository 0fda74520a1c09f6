package ca.roadshow.cfp;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the service of calls and proposals; its environment variables begin with {@code CFP_}. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class CfpApplication {

    /** The configuration files it reads, later ones winning. */
    public static final String CONFIGURATION = "spring.config.name=roadshow-events,roadshow-web,cfp";

    public static void main(String[] arguments) {
        application().run(arguments);
    }

    /** Not yet run, so that several services can share a JVM. */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(CfpApplication.class)
                .properties(CONFIGURATION)
                .environmentPrefix("cfp");
    }
}

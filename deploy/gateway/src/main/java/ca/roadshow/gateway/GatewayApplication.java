package ca.roadshow.gateway;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the gateway; its environment variables begin with {@code GATEWAY_}. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class GatewayApplication {

    /** The names of the configuration files. Values in later files override earlier ones. */
    public static final String CONFIGURATION = "spring.config.name=roadshow-web,gateway";

    public static void main(String[] arguments) {
        application().run(arguments);
    }

    /** Builds the application without running it, so that it can share a JVM with the services. */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(GatewayApplication.class)
                .properties(CONFIGURATION)
                .environmentPrefix("gateway");
    }
}

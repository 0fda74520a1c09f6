package ca.roadshow.benchmark.product;

import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Starts an application with settings that override its own. */
public final class Running {

    private Running() {}

    public static ConfigurableApplicationContext with(
            Map<String, Object> settings, SpringApplicationBuilder application) {
        return application
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .initializers(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("benchmark", settings)))
                .run();
    }

    public static String origin(ConfigurableApplicationContext context) {
        return "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port");
    }
}

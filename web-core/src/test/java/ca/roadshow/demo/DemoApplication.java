package ca.roadshow.demo;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Without a database, whose driver stands on the class path for the parts that only services have. */
@SpringBootApplication(excludeName = "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration")
public class DemoApplication {

    /** Serves the demo at the port given, on this machine only. */
    public static void main(String[] args) {
        new SpringApplicationBuilder(DemoApplication.class)
                .properties("spring.config.name=roadshow-web,demo")
                .run(args);
    }
}

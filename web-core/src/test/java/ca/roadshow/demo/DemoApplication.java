package ca.roadshow.demo;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

@SpringBootApplication
public class DemoApplication {

    /** Serves the demo at the port given, on this machine only. */
    public static void main(String[] args) {
        new SpringApplicationBuilder(DemoApplication.class)
                .properties("spring.config.name=roadshow-web,demo")
                .run(args);
    }
}

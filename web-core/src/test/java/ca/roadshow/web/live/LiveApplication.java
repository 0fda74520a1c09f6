package ca.roadshow.web.live;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** A service with only a database and a stream. */
@SpringBootConfiguration
@EnableAutoConfiguration
@RestController
class LiveApplication {

    private final LiveUpdates updates;

    LiveApplication(LiveUpdates updates) {
        this.updates = updates;
    }

    @GetMapping("/live/{meetup}")
    SseEmitter live(@PathVariable String meetup, HttpServletRequest request) {
        return updates.subscribe("meetup/" + meetup, request);
    }

    @Bean
    static JdbcConnectionDetails database(Environment environment) {
        return new JdbcConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return environment.getRequiredProperty("spring.datasource.url");
            }

            @Override
            public String getUsername() {
                return environment.getRequiredProperty("spring.datasource.username");
            }

            @Override
            public String getPassword() {
                return environment.getRequiredProperty("spring.datasource.password");
            }
        };
    }
}

package ca.roadshow.gateway;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** Starts the gateway on a free port in front of stubs. The notifications service is unavailable. */
@SpringBootTest(
        classes = GatewayApplication.class,
        properties = {
            GatewayApplication.CONFIGURATION,
            "management.server.port=0",
            "roadshow.base-url=http://localhost:8080",
            "roadshow.gateway.answer-timeout=3s",
            "roadshow.gateway.retry-after=7s"
        },
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = StubServices.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface GatewayUnderTest {}

package ca.roadshow.events.lamp;

import ca.roadshow.testkit.RealPartsInitializer;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** Starts the lamps with real PostgreSQL and Kafka. All tests that need a context use this annotation. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = LampApplication.class,
        properties = {
            "spring.config.name=roadshow-events",
            "spring.application.name=lamps",
            "spring.flyway.locations=classpath:ca/roadshow/events/db",
            "roadshow.events.service=lamps",
            "roadshow.events.publishes=notifications",
            "roadshow.events.subscribes=registration",
            "roadshow.events.projections.attempts=3",
            "roadshow.events.projections.view-timeout=30s",
            "roadshow.events.projections.watch-every=500ms",
            "roadshow.events.inbox.attempts=2",
            "roadshow.events.inbox.backoff=50ms",
            "roadshow.events.network-secret=bmV0d29yay1zZWNyZXQtb25seS1mb3ItdGVzdHMtMzItYnl0ZXM=",
            "roadshow.events.master-key=bWFzdGVyLWtleS1vbmx5LWZvci10ZXN0cy0zMmJ5dGU=",
        })
@ContextConfiguration(initializers = RealPartsInitializer.class)
public @interface LampsUnderTest {}

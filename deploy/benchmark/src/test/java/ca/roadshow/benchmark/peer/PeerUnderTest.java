package ca.roadshow.benchmark.peer;

import ca.roadshow.testkit.RealPartsInitializer;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** Starts the peer on a free port, with real PostgreSQL. All tests that need a context use this annotation. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        classes = PeerApplication.class,
        properties = {
            PeerApplication.CONFIGURATION,
            "roadshow.events.network-secret=bmV0d29yay1zZWNyZXQtb25seS1mb3ItdGVzdHMtMzItYnl0ZXM=",
            "roadshow.events.master-key=bWFzdGVyLWtleS1vbmx5LWZvci10ZXN0cy0zMmJ5dGU="
        },
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = RealPartsInitializer.class)
@interface PeerUnderTest {}

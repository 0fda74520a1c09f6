package ca.roadshow.registration;

import ca.roadshow.registration.organizer.OttawaOrganizers;
import ca.roadshow.testkit.RealPartsInitializer;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * Starts the whole service on a free port, with real PostgreSQL and Kafka. All tests that need a context use this
 * annotation.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        classes = RegistrationApplication.class,
        properties = {
            RegistrationApplication.CONFIGURATION,
            "roadshow.events.network-secret=bmV0d29yay1zZWNyZXQtb25seS1mb3ItdGVzdHMtMzItYnl0ZXM=",
            "roadshow.events.master-key=bWFzdGVyLWtleS1vbmx5LWZvci10ZXN0cy0zMmJ5dGU=",
            "roadshow.events.projections.view-timeout=6s",
            "roadshow.link-secret=bGluay1zZWNyZXQtb25seS1mb3ItdGVzdHMtMzItYnl0ZXMhIQ==",
            "roadshow.base-url=http://localhost:8080",
            "roadshow.mail.from-name=Roadshow de l’Est",
            "roadshow.mail.postal-address=420, rue Guy, Montréal (Québec) H3J 1S6",
            "roadshow.identity.first-organizer=organizer@roadshow.example",
            "roadshow.limits.rsvp-by-origin.amount=1000000",
            "roadshow.limits.sign-in-by-origin.amount=1000",
            "roadshow.web.form.minimum-time=0s"
        },
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(OttawaOrganizers.class)
@ContextConfiguration(initializers = RealPartsInitializer.class)
public @interface RegistrationUnderTest {}

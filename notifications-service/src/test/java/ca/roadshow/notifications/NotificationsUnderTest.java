package ca.roadshow.notifications;

import ca.roadshow.testkit.RealPartsInitializer;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ContextConfiguration;

/** Starts the service on a free port with real PostgreSQL, Kafka and SMTP. Tests start a context only by this annotation. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        classes = NotificationsApplication.class,
        properties = {
            NotificationsApplication.CONFIGURATION,
            "roadshow.events.network-secret=bmV0d29yay1zZWNyZXQtb25seS1mb3ItdGVzdHMtMzItYnl0ZXM=",
            "roadshow.events.master-key=bWFzdGVyLWtleS1vbmx5LWZvci10ZXN0cy0zMmJ5dGU=",
            "roadshow.events.projections.view-timeout=6s",
            "roadshow.link-secret=bGluay1zZWNyZXQtb25seS1mb3ItdGVzdHMtMzItYnl0ZXMhIQ==",
            "roadshow.base-url=https://meetups.example.org",
            "roadshow.web.form.minimum-time=0s",
            "roadshow.mail.from-address=hello@meetups.example.org",
            "roadshow.notifications.implied-consent.lasts=24m",
            "roadshow.mail.from-name=Roadshow de l’Est",
            "roadshow.mail.postal-address=420, rue Guy, Montréal (Québec) H3J 1S6",
            "roadshow.feedback.address=bounces@meetups.example.org",
            "roadshow.feedback.soft-bounces=2",
            "roadshow.feedback.halt-after=20",
            "roadshow.feedback.halt-percent=50",
            "roadshow.limits.feedback-by-origin.amount=500",
            "roadshow.limits.subscription-by-origin.amount=10000",
            "roadshow.feedback.webhook.secrets[0]=d2ViaG9vay1zZWNyZXQtb25seS1mb3ItdGVzdHMtMzJi",
            "roadshow.feedback.ses.topics[0]=arn:aws:sns:ca-central-1:123456789012:roadshow",
            "roadshow.events.schedule.look-every=500ms",
            "roadshow.mail.retry-after=200ms",
            "roadshow.mail.lease=30s",
            "roadshow.campaigns.approval=city-of-approvals",
            "spring.mail.properties.mail.smtp.timeout=5000"
        },
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
@ContextConfiguration(initializers = RealPartsInitializer.class)
public @interface NotificationsUnderTest {}

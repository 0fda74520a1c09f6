package ca.roadshow.cfp;

import ca.roadshow.cfp.call.OpenCalls;
import ca.roadshow.cfp.invitation.InvitedSpeakers;
import ca.roadshow.cfp.review.ReviewedCalls;
import ca.roadshow.cfp.speaker.submission.Submissions;
import ca.roadshow.testkit.RealPartsInitializer;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * Starts the whole service on a free port, with real PostgreSQL and Kafka. All tests share one context, because a second one
 * would consume messages of the first.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        classes = CfpApplication.class,
        properties = {
            CfpApplication.CONFIGURATION,
            "roadshow.events.network-secret=bmV0d29yay1zZWNyZXQtb25seS1mb3ItdGVzdHMtMzItYnl0ZXM=",
            "roadshow.events.master-key=bWFzdGVyLWtleS1vbmx5LWZvci10ZXN0cy0zMmJ5dGU=",
            "roadshow.events.projections.view-timeout=6s",
            "roadshow.link-secret=bGluay1zZWNyZXQtb25seS1mb3ItdGVzdHMtMzItYnl0ZXMhIQ==",
            "roadshow.base-url=http://localhost:8080",
            "roadshow.mail.from-name=Roadshow de l’Est",
            "roadshow.mail.postal-address=420, rue Guy, Montréal (Québec) H3J 1S6",
            "roadshow.web.form.minimum-time=0s",
            "roadshow.cfp.review-mail-delay=3s",
            "roadshow.limits.proposal-by-origin.amount=10000",
            "roadshow.limits.invitation-by-origin.amount=10000"
        },
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
@Import({
    Browser.class,
    InvitedSpeakers.class,
    OpenCalls.class,
    Registration.class,
    ReviewedCalls.class,
    Submissions.class,
    Visitors.class
})
@ContextConfiguration(initializers = RealPartsInitializer.class)
public @interface CfpUnderTest {}

package ca.roadshow.notifications.feedback.webhook;

import static ca.roadshow.notifications.mail.MailFixture.someone;
import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.notifications.NotificationsUnderTest;
import ca.roadshow.notifications.feedback.SentMail;
import ca.roadshow.notifications.feedback.SentMail.Sent;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@NotificationsUnderTest
class SesIT {

    private static final String ID = "MessageId";

    @Autowired
    LocalSns sns;

    @Autowired
    SentMail mails;

    @Autowired
    MockMvcTester http;

    @ParameterizedTest
    @CsvSource({
        "notificationType, Permanent, 5.1.1, bounced bounce.5.1.1",
        "eventType, Permanent, '', bounced bounce.5.1.1",
        "eventType, Transient, 5.2.2, bounced bounce.5.2.2",
        "notificationType, Transient, 5.1.1, bounced bounce.4.0.0",
        "notificationType, Undetermined, '', bounced bounce.4.0.0"
    })
    void appliesBounces(String type, String bounce, String status, String expected) throws Exception {
        var mail = mails.to(someone("zoe"));
        var message = """
                {"%s":"Bounce","bounce":{"bounceType":"%s","bouncedRecipients":[{"emailAddress":"%s","status":"%s"}]},
                 "mail":{"source":"%s"}}""".formatted(type, bounce, mail.email(), status, mail.sender());
        assertThat(post(sns.signed(sns.notification(id(), message)))).hasStatus(204);
        assertThat(mails.feedbackOf(mail.id())).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2"})
    void appliesComplaintsOfBothSignatureVersions(String version) throws Exception {
        var mail = mails.to(someone("zoe"));
        var fields = sns.notification(id(), """
                {"notificationType":"Complaint","complaint":{"complaintFeedbackType":"abuse"},
                 "mail":{"source":"hello@meetups.example.org","headers":[{"name":"Message-ID","value":"%s"}]}}""".formatted(mail.messageId()));
        fields.put("SignatureVersion", version);
        assertThat(post(sns.signed(fields))).hasStatus(204);
        assertThat(mails.feedbackOf(mail.id())).isEqualTo("complained complaint.abuse");
    }

    @Test
    void ignoresOtherNotifications() throws Exception {
        var mail = mails.to(someone("zoe"));
        for (var message : new String[] {
            "{\"notificationType\":\"Delivery\",\"mail\":{\"source\":\"" + mail.sender() + "\"}}",
            "{\"notificationType\":\"Complaint\",\"complaint\":{\"complaintFeedbackType\":\"not-spam\"},"
                    + "\"mail\":{\"source\":\"" + mail.sender() + "\"}}",
            "{\"notificationType\":\"Bounce\",\"bounce\":{},\"mail\":{\"source\":\"someone@example.org\"}}",
            "Successfully validated SNS topic for Amazon SES event publishing."
        }) {
            assertThat(post(sns.signed(sns.notification(id(), message)))).hasStatus(204);
        }
        assertThat(mails.feedbackOf(mail.id())).isEqualTo("none");
    }

    @Test
    void refusesMessagesNotSignedByAmazon() throws Exception {
        var mail = mails.to(someone("zoe"));
        var fields = sns.notification(id(), complaint(mail));
        var signed = sns.signed(fields);
        assertThat(post(signed.replace("\"Complaint", "\"Bounce"))).hasStatus(403);
        assertThat(post(signed.replace("\"SignatureVersion\":\"2\"", "\"SignatureVersion\":\"3\"")))
                .hasStatus(403);
        assertThat(post(with(
                        fields,
                        "SigningCertURL",
                        "https://example.org/SimpleNotificationService-0123456789abcdef.pem")))
                .hasStatus(403);
        assertThat(post(with(fields, "TopicArn", "arn:aws:sns:ca-central-1:210987654321:roadshow")))
                .hasStatus(403);
        assertThat(post(with(fields, "Timestamp", "2020-01-01T00:00:00Z"))).hasStatus(403);
        assertThat(post("{}")).hasStatus(403);
        assertThat(post("[")).hasStatus(400);
        assertThat(mails.feedbackOf(mail.id())).isEqualTo("none");
        assertThat(sns.fetched()).allMatch(address -> "sns.ca-central-1.amazonaws.com".equals(address.getHost()));
    }

    @Test
    void appliesARepeatedNotificationOnce() throws Exception {
        var mail = mails.to(someone("zoe"));
        var signed = sns.signed(sns.notification(id(), complaint(mail)));
        assertThat(post(signed)).hasStatus(204);
        assertThat(post(signed)).hasStatus(204);
        assertThat(mails.eventsOf(mail.email())).isOne();
    }

    @Test
    void confirmsTheSubscriptionToItsTopic() throws Exception {
        var address = LocalSns.HOST + "/?Action=ConfirmSubscription&TopicArn=" + LocalSns.TOPIC + "&Token=" + id();
        assertThat(post(confirmation(address))).hasStatus(204);
        assertThat(sns.fetched()).contains(URI.create(address));
        var elsewhere = "https://example.org/?Action=ConfirmSubscription&TopicArn=" + LocalSns.TOPIC + "&Token=x";
        assertThat(post(confirmation(elsewhere))).hasStatus(400);
        assertThat(sns.fetched()).doesNotContain(URI.create(elsewhere));
    }

    private String confirmation(String address) throws Exception {
        var fields = sns.notification(id(), "You have chosen to subscribe");
        fields.put("Type", "SubscriptionConfirmation");
        fields.put("Token", "abc");
        fields.put("SubscribeURL", address);
        return sns.signed(fields);
    }

    private String with(Map<String, String> fields, String name, String value) throws Exception {
        var changed = sns.notification(fields.getOrDefault(ID, ""), fields.getOrDefault("Message", ""));
        changed.put(name, value);
        return sns.signed(changed);
    }

    private static String complaint(Sent mail) {
        return "{\"notificationType\":\"Complaint\",\"complaint\":{},\"mail\":{\"source\":\"" + mail.sender() + "\"}}";
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }

    private MvcTestResult post(String body) {
        return http.post()
                .uri("/api/feedback/ses")
                .contentType(MediaType.parseMediaType("text/plain; charset=UTF-8"))
                .content(body)
                .exchange();
    }
}

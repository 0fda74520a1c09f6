package ca.roadshow.notifications.feedback.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnsTopicTest {

    private static final String ARN = "arn:aws:sns:ca-central-1:123456789012:roadshow";
    private static final String HOST = "https://sns.ca-central-1.amazonaws.com";
    private static final String CERTIFICATE = "/SimpleNotificationService-0123456789abcdef0123456789abcdef.pem";
    private static final String CONFIRMATION = "/?Action=ConfirmSubscription&TopicArn=" + ARN + "&Token=abc";

    private final SnsTopic topic = SnsTopic.of(ARN);

    @Test
    void allowsAddressesOfItsOwnRegion() {
        assertThat(topic.certificate(HOST + CERTIFICATE)).isPresent();
        assertThat(topic.confirmation(HOST + CONFIRMATION)).isPresent();
        assertThat(SnsTopic.of("arn:aws-cn:sns:cn-north-1:123456789012:x").host())
                .isEqualTo("sns.cn-north-1.amazonaws.com.cn");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://sns.ca-central-1.amazonaws.com",
                "https://sns.us-east-1.amazonaws.com",
                "https://sns.ca-central-1.amazonaws.com.example.org",
                "https://sns.ca-central-1.amazonaws.com:8443",
                "https://zoe@sns.ca-central-1.amazonaws.com",
                "https://sns.ca-central-1.amazonaws.com@example.org",
                "https://bucket.s3.amazonaws.com",
                "https://169.254.169.254",
                "https://localhost",
                "file://sns.ca-central-1.amazonaws.com",
                "https://SNS.ca-central-1.amazonaws.com.",
                ""
            })
    void fetchesFromNowhereElse(String origin) {
        assertThat(topic.certificate(origin + CERTIFICATE)).isEmpty();
        assertThat(topic.confirmation(origin + CONFIRMATION)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/other.pem",
                "/a/../SimpleNotificationService-0123456789abcdef.pem",
                "/SimpleNotificationService-0123456789abcdef.pem?x=1",
                "/SimpleNotificationService-0123456789abcdef.pem#x",
                "/ space"
            })
    void allowsCertificatesOnly(String path) {
        assertThat(topic.certificate(HOST + path)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/?Action=Unsubscribe&TopicArn=" + ARN + "&Token=abc",
                "/?Action=ConfirmSubscription&TopicArn=arn:aws:sns:ca-central-1:123456789012:other&Token=abc",
                "/x?Action=ConfirmSubscription&TopicArn=" + ARN + "&Token=abc"
            })
    void allowsItsOwnConfirmationOnly(String path) {
        assertThat(topic.confirmation(HOST + path)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "roadshow", "arn:aws:sqs:ca-central-1:123456789012:roadshow", "arn:aws:sns:x:1:y"})
    void requiresAnArn(String arn) {
        assertThatThrownBy(() -> SnsTopic.of(arn)).isInstanceOf(IllegalArgumentException.class);
    }
}

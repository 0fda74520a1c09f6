package ca.roadshow.notifications.feedback.webhook;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A trusted topic of Amazon SNS. Only addresses of its own region are fetched.
 *
 * @param host for example {@code sns.ca-central-1.amazonaws.com}
 */
record SnsTopic(String arn, String host) {

    private static final Pattern ARN =
            Pattern.compile("arn:(aws|aws-us-gov|aws-cn):sns:([a-z]{2}(?:-[a-z]+)+-\\d{1,2}):\\d{12}:[\\w-]{1,256}");
    private static final Pattern CERTIFICATE = Pattern.compile("/SimpleNotificationService-[0-9a-f]{16,64}\\.pem");

    /** @throws IllegalArgumentException if it is no ARN of a topic */
    static SnsTopic of(String arn) {
        var parts = ARN.matcher(arn);
        if (!parts.matches()) {
            throw new IllegalArgumentException("roadshow.feedback.ses.topics: not the ARN of an SNS topic: " + arn);
        }
        var end = parts.group(1).equals("aws-cn") ? ".amazonaws.com.cn" : ".amazonaws.com";
        return new SnsTopic(arn, "sns." + parts.group(2) + end);
    }

    /** Returns the address of a certificate; empty if it is not on the topic's host. */
    Optional<URI> certificate(String url) {
        return onOwnHost(url)
                .filter(uri -> CERTIFICATE.matcher(uri.getRawPath()).matches() && uri.getRawQuery() == null);
    }

    /** Returns the address that confirms the subscription to this topic; empty if it is another address. */
    Optional<URI> confirmation(String url) {
        return onOwnHost(url)
                .filter(uri -> uri.getRawPath().equals("/")
                        && uri.getQuery() != null
                        && uri.getQuery().startsWith("Action=ConfirmSubscription&TopicArn=" + arn + "&"));
    }

    private Optional<URI> onOwnHost(String url) {
        try {
            return Optional.of(URI.create(url))
                    .filter(uri -> "https".equals(uri.getScheme())
                            && host.equals(uri.getRawAuthority())
                            && uri.getRawPath() != null
                            && uri.getRawFragment() == null);
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }
}

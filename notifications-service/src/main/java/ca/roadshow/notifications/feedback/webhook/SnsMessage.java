package ca.roadshow.notifications.feedback.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** A message of Amazon SNS, as it was posted. */
record SnsMessage(JsonNode json) {

    private static final List<String> OF_NOTIFICATION =
            List.of("Message", "MessageId", "Subject", "Timestamp", "TopicArn", "Type");
    private static final List<String> OF_CONFIRMATION =
            List.of("Message", "MessageId", "SubscribeURL", "Timestamp", "Token", "TopicArn", "Type");

    String type() {
        return text("Type");
    }

    String id() {
        return text("MessageId");
    }

    String topic() {
        return text("TopicArn");
    }

    /** Returns the value of a field; empty if it is absent or not a text. */
    String text(String field) {
        return json.path(field).asString("");
    }

    /**
     * Returns the signed bytes: the fields that are present, sorted by name, with each name on one line and its value on the
     * next.
     */
    byte[] signed() {
        var text = new StringBuilder();
        for (var field : type().equals("Notification") ? OF_NOTIFICATION : OF_CONFIRMATION) {
            if (json.hasNonNull(field)) {
                text.append(field).append('\n').append(text(field)).append('\n');
            }
        }
        return text.toString().getBytes(UTF_8);
    }
}

package ca.roadshow.notifications.feedback.webhook;

import ca.roadshow.notifications.feedback.BounceStatus;
import ca.roadshow.notifications.feedback.Report;
import ca.roadshow.notifications.feedback.Report.Bounce;
import ca.roadshow.notifications.feedback.Report.Complaint;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** A notification of Amazon SES, from a feedback topic or from a configuration set. */
record SesNotification(JsonNode json) {

    boolean isReport() {
        return type().equals("Bounce")
                || (type().equals("Complaint") && !complaintKind().equals("not-spam"));
    }

    /** Returns the envelope sender that this service used. */
    String sender() {
        return json.path("mail").path("source").asString("");
    }

    /** Returns the {@code Message-ID} that this service set; empty unless SES is configured to include headers. */
    String messageId() {
        for (var header : json.path("mail").path("headers")) {
            if (header.path("name").asString("").equalsIgnoreCase("Message-ID")) {
                return header.path("value").asString("");
            }
        }
        return json.path("mail").path("commonHeaders").path("messageId").asString("");
    }

    /** Returns the report about a mail. */
    Report report(long mailId) {
        return type().equals("Bounce")
                ? new Bounce(mailId, bounceStatus())
                : new Complaint(mailId, complaintKind().matches("[a-z-]{1,20}") ? complaintKind() : "abuse");
    }

    private String type() {
        return json.path("notificationType").asString(json.path("eventType").asString(""));
    }

    private String complaintKind() {
        return json.path("complaint")
                .path("complaintFeedbackType")
                .asString("abuse")
                .toLowerCase(Locale.ROOT);
    }

    /** Returns the status. SES says whether a bounce is permanent; the status of the recipient may say why. */
    private BounceStatus bounceStatus() {
        var bounce = json.path("bounce");
        var status = BounceStatus.in(
                bounce.path("bouncedRecipients").path(0).path("status").asString(""));
        return bounce.path("bounceType").asString("").equals("Permanent")
                ? status.filter(BounceStatus::isHard).orElse(BounceStatus.UNKNOWN_MAILBOX)
                : status.filter(known -> !known.isHard()).orElse(BounceStatus.TEMPORARY);
    }
}

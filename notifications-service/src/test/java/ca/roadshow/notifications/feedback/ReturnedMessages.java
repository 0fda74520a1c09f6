package ca.roadshow.notifications.feedback;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Messages in the formats in which mail servers and mail programs send them back. */
public final class ReturnedMessages {

    private ReturnedMessages() {}

    /** @param to address to which the report is sent */
    public static byte[] bounce(String to, String recipient, String action, String status, String messageId) {
        return report(to, "delivery-status", """
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example.net
                Arrival-Date: Mon, 4 Jan 2027 20:00:00 +0000

                Final-Recipient: rfc822; %s
                Action: %s
                Status: %s
                Diagnostic-Code: smtp; 550 %s Requested action not taken
                """.formatted(recipient, action, status, status), messageId);
    }

    /** @param sender envelope sender of the mail that the complaint is about */
    public static byte[] complaint(String kind, String sender, String messageId) {
        return report("abuse@meetups.example.org", "feedback-report", """
                Content-Type: message/feedback-report

                Feedback-Type: %s
                User-Agent: SomeGenerator/1.0
                Version: 1
                Original-Mail-From: <%s>
                """.formatted(kind, sender), messageId);
    }

    public static byte[] report(String to, String type, String part, String messageId) {
        return message("""
                From: MAILER-DAEMON@mx.example.net
                To: <%s>
                Subject: Courriel non distribué
                Auto-Submitted: auto-replied
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=%s; boundary="b1"

                --b1
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: 8bit

                Votre message n’a pas pu être remis. 配信できませんでした。

                --b1
                %s
                --b1
                Content-Type: message/rfc822

                From: Roadshow <hello@meetups.example.org>
                To: someone@example.org
                Message-ID: %s
                Subject: Nouvelles

                Bonjour
                --b1--
                """.formatted(to, type, part, messageId));
    }

    public static byte[] written(String headers, String text) {
        return message("From: zoe@example.org\n" + headers + "\n\n" + text + "\n");
    }

    private static byte[] message(String text) {
        return text.replace("\n", "\r\n").getBytes(UTF_8);
    }
}

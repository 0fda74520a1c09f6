package ca.roadshow.standalone.mailbox;

import ca.roadshow.embedded.ReceivedMail;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** @param headers by name, as sent; the values of a repeated header are on separate lines */
record MailResponse(
        String id,
        List<String> to,
        String from,
        String subject,
        Instant date,
        String messageId,
        Map<String, String> headers,
        String text,
        String html,
        List<Attachment> attachments) {

    record Mails(List<MailResponse> items) {}

    record Attachment(String name, String type, @Nullable String text) {}

    static MailResponse of(ReceivedMail mail) {
        var headers = new LinkedHashMap<String, String>();
        mail.headers().forEach((name, values) -> headers.put(name, String.join("\n", values)));
        return new MailResponse(
                mail.id(),
                mail.to(),
                mail.from(),
                mail.subject(),
                mail.date(),
                mail.messageId(),
                headers,
                mail.text(),
                mail.html(),
                mail.attachments().stream()
                        .map(each -> new Attachment(each.name(), each.type(), each.text()))
                        .toList());
    }
}

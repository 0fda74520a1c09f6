package ca.roadshow.notifications.mail.compose;

import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.notifications.NotificationsUnderTest;
import ca.roadshow.notifications.mail.ledger.MailPurpose;
import ca.roadshow.notifications.mail.ledger.MailPurposes;
import ca.roadshow.web.locale.Language;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Reads every mail of the product with a parser that is not used to write it and that accepts no deviation. */
@NotificationsUnderTest
class SecondParserIT {

    /** The longest line in characters (RFC 5322, section 2.1.1). */
    private static final int LONGEST_LINE = 998;

    @Autowired
    MailPurposes purposes;

    @Autowired
    MailWriter writer;

    @ParameterizedTest
    @EnumSource
    void readsEveryMail(Language language) throws Exception {
        for (var purpose : purposes.all()) {
            var bytes = written(purpose, language);
            var lines = new String(bytes, StandardCharsets.ISO_8859_1).split("\r\n", -1);
            assertThat(lines)
                    .as(purpose.name())
                    .allSatisfy(line -> assertThat(line)
                            .hasSizeLessThanOrEqualTo(LONGEST_LINE)
                            .doesNotContain("\r", "\n")
                            .matches("\\A[\\x09\\x20-\\x7e]*\\z"));
            var mail = parsed(bytes);
            assertThat(mail.getSubject()).as(purpose.name()).isNotBlank().doesNotContain("=?");
            assertThat(mail.getFrom().getFirst().getName()).isEqualTo("Roadshow de l’Est");
            assertThat(mail.getMessageId()).isNotBlank();
            assertThat(mail.getDate()).isNotNull();
            var bodies = new ArrayList<Entity>();
            collect(mail, bodies);
            assertThat(bodies)
                    .as(purpose.name() + ": plain text before HTML")
                    .extracting(Entity::getMimeType)
                    .startsWith("text/plain", "text/html");
            assertThat(text(bodies.get(0))).as(purpose.name()).contains("420, rue Guy, Montréal (Québec)");
            assertThat(text(bodies.get(1))).as(purpose.name()).contains("<html", "</html>", "Montréal (Québec)");
        }
    }

    private byte[] written(MailPurpose purpose, Language language) throws Exception {
        var bytes = new ByteArrayOutputStream();
        writer.sample(purpose, language).writeTo(bytes);
        return bytes.toByteArray();
    }

    private static Message parsed(byte[] bytes) throws IOException {
        var builder = new DefaultMessageBuilder();
        builder.setMimeEntityConfig(MimeConfig.STRICT);
        return builder.parseMessage(new ByteArrayInputStream(bytes));
    }

    /** Collects the bodies, in the order of the mail. */
    private static void collect(Entity entity, List<Entity> bodies) {
        if (entity.getBody() instanceof Multipart parts) {
            parts.getBodyParts().forEach(part -> collect(part, bodies));
        } else if (entity.getBody() instanceof TextBody) {
            bodies.add(entity);
        }
    }

    private static String text(Entity entity) throws IOException {
        var text = new StringWriter();
        ((TextBody) entity.getBody()).getReader().transferTo(text);
        return text.toString();
    }
}

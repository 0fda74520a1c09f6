package ca.roadshow.notifications.feedback.message;

import static ca.roadshow.notifications.feedback.ReturnedMessages.bounce;
import static ca.roadshow.notifications.feedback.ReturnedMessages.complaint;
import static ca.roadshow.notifications.feedback.ReturnedMessages.report;
import static ca.roadshow.notifications.feedback.ReturnedMessages.written;
import static ca.roadshow.notifications.mail.MailFixture.someone;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.notifications.NotificationsUnderTest;
import ca.roadshow.notifications.feedback.BounceStatus;
import ca.roadshow.notifications.feedback.Report.Bounce;
import ca.roadshow.notifications.feedback.Report.Complaint;
import ca.roadshow.notifications.feedback.Report.Departure;
import ca.roadshow.notifications.feedback.SentMail;
import ca.roadshow.notifications.feedback.SentMail.Sent;
import ca.roadshow.notifications.feedback.message.Reading.Ignored;
import ca.roadshow.notifications.feedback.message.Reading.NotUnderstood;
import ca.roadshow.notifications.feedback.message.Reading.Understood;
import ca.roadshow.notifications.mail.envelope.UnsubscribeAddress;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@NotificationsUnderTest
class MessageReaderIT {

    private static final String PLAIN_SENDER = "hello@meetups.example.org";

    @Autowired
    MessageReader reader;

    @Autowired
    SentMail mails;

    @Autowired
    UnsubscribeAddress unsubscribeAddress;

    private Sent mail = new Sent(0, "", "", "");

    @BeforeEach
    void send() {
        mail = mails.to(someone("zoe"));
    }

    @Nested
    class Bounces {

        @ParameterizedTest
        @CsvSource({"failed, 5.1.1", "failed, 4.4.7", "Failed, 5.7.1"})
        void areFoundByTheReturnPath(String action, String status) {
            assertThat(reader.read(bounce(mail.sender(), mail.email(), action, status, "<gone@example.org>")))
                    .isEqualTo(bounced(status));
        }

        @ParameterizedTest
        @ValueSource(strings = {"delayed", "delivered", "relayed", "expanded"})
        void areReadFromFailuresOnly(String action) {
            assertThat(reader.read(bounce(mail.sender(), mail.email(), action, "4.4.1", mail.messageId())))
                    .isEqualTo(new Ignored("not-failed"));
        }

        @Test
        void areFoundByTheMessageIdOfTheReturnedMail() {
            assertThat(reader.read(bounce(PLAIN_SENDER, mail.email(), "failed", "5.1.1", mail.messageId())))
                    .isEqualTo(bounced("5.1.1"));
        }

        @Test
        void areFoundByTheEnvelopeId() {
            assertThat(reader.read(report(
                            PLAIN_SENDER,
                            "delivery-status",
                            """
                            Content-Type: message/delivery-status

                            Original-Envelope-Id: %s
                            Reporting-MTA: dns; mx.example.net

                            Final-Recipient: rfc822; %s
                            Action: failed
                            Status: 5.1.1
                            """.formatted(mail.messageId(), mail.email()),
                            "<gone@example.org>")))
                    .isEqualTo(bounced("5.1.1"));
        }

        @Test
        void ofOtherRecipientsAreIgnored() {
            assertThat(reader.read(recipients("""
                            Final-Recipient: rfc822; other@example.net
                            Action: failed
                            Status: 5.1.1

                            Final-Recipient: rfc822; %s
                            Action: delivered
                            Status: 2.0.0
                            """.formatted(mail.email())))).isEqualTo(new Ignored("not-failed"));
        }

        @Test
        void ofAForwardedAddressConcernTheMail() {
            assertThat(reader.read(recipients("""
                            Final-Recipient: rfc822; forwarded@example.net
                            Action: failed
                            Status: 5.2.2

                            Final-Recipient: rfc822; second@example.net
                            Action: failed
                            Status: 5.1.1
                            """))).isEqualTo(bounced("5.1.1"));
        }

        @ParameterizedTest
        @CsvSource({
            "5.0.0, smtp; 550 5.7.1 refused, 5.7.1",
            "5.0.0, smtp; 550 No such user, 5.1.1",
            "5.0.0, smtp; 554 rejected, 5.0.0",
            "4.0.0, smtp; 450 try later, 4.0.0"
        })
        void useTheMorePreciseStatus(String status, String diagnosis, String expected) {
            assertThat(reader.read(recipients("""
                            Final-Recipient: rfc822; %s
                            Action: failed
                            Status: %s
                            Diagnostic-Code: %s
                            """.formatted(mail.email(), status, diagnosis))))
                    .isEqualTo(bounced(expected));
        }

        @Test
        void areReadWhenTheReturnedMailIsTruncated() {
            var whole = bounce(mail.sender(), mail.email(), "failed", "5.1.1", mail.messageId());
            assertThat(reader.read(Arrays.copyOf(whole, whole.length - 120))).isEqualTo(bounced("5.1.1"));
        }

        @Test
        void withAForgedReturnPathAreNotUnderstood() {
            var forged = mail.sender().replaceFirst("\\+.", "+v");
            assertThat(reader.read(bounce(forged, mail.email(), "failed", "5.1.1", "<gone@example.org>")))
                    .isEqualTo(new NotUnderstood("unknown-mail"));
        }

        private byte[] recipients(String groups) {
            var part = "Content-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example.net\n\n" + groups;
            return report(mail.sender(), "delivery-status", part, "<gone@example.org>");
        }

        private Understood bounced(String status) {
            return new Understood(new Bounce(mail.id(), BounceStatus.in(status).orElseThrow()));
        }
    }

    @Nested
    class Complaints {

        @ParameterizedTest
        @ValueSource(strings = {"abuse", "fraud", "other"})
        void areFoundByTheReturnPath(String kind) {
            assertThat(reader.read(complaint(kind, mail.sender(), "<gone@example.org>")))
                    .isEqualTo(new Understood(new Complaint(mail.id(), kind)));
        }

        @Test
        void areFoundByTheMessageId() {
            assertThat(reader.read(complaint("abuse", "redacted@example.net", mail.messageId())))
                    .isEqualTo(new Understood(new Complaint(mail.id(), "abuse")));
        }

        @ParameterizedTest
        @ValueSource(strings = {"not-spam", "auth-failure", "virus"})
        void areReadFromReportsOfReadersOnly(String kind) {
            assertThat(reader.read(complaint(kind, mail.sender(), mail.messageId())))
                    .isEqualTo(new Ignored("no-complaint"));
        }
    }

    @Nested
    class OtherMessages {

        @Test
        void thatUnsubscribeNameTheMail() {
            var address = unsubscribeAddress
                    .of(mail.id(), "newsletter")
                    .orElseThrow()
                    .getSchemeSpecificPart()
                    .replaceFirst("\\?.*", "");
            var reading = reader.read(written("To: <" + address + ">\nSubject: unsubscribe", ""));
            assertThat(reading)
                    .isInstanceOfSatisfying(
                            Understood.class,
                            understood -> assertThat(understood.report())
                                    .isInstanceOfSatisfying(Departure.class, departure -> {
                                        assertThat(departure.mailId()).isEqualTo(mail.id());
                                        assertThat(departure.request().names("newsletter"))
                                                .isTrue();
                                    }));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Auto-Submitted: auto-replied; owner-email=zoe@example.org",
                    "Precedence: auto_reply",
                    "X-Autoreply: yes"
                })
        void thatAreAutomaticRepliesAreIgnored(String header) {
            assertThat(reader.read(written("To: <" + mail.sender() + ">\n" + header, "I am away.")))
                    .isEqualTo(new Ignored("auto-reply"));
        }

        @Test
        void thatPeopleWriteAreNotUnderstood() {
            assertThat(reader.read(written("To: <" + mail.sender() + ">\nAuto-Submitted: no", "Thank you!")))
                    .isEqualTo(new NotUnderstood("no-report"));
            assertThat(reader.read(new byte[0])).isEqualTo(new NotUnderstood("no-report"));
        }

        @Test
        void thatAreHostileAreNotUnderstood() {
            var nested = new StringBuilder("MIME-Version: 1.0\n");
            for (var depth = 0; depth < 400; depth++) {
                nested.append("Content-Type: multipart/mixed; boundary=\"b")
                        .append(depth)
                        .append("\"\n\n--b");
                nested.append(depth).append('\n');
            }
            assertThat(reader.read(nested.toString().getBytes(US_ASCII))).isEqualTo(new NotUnderstood("no-report"));
            var parts = "Content-Type: multipart/mixed; boundary=b\n\n" + "--b\n\n".repeat(50_000);
            assertThat(reader.read(parts.getBytes(US_ASCII))).isEqualTo(new NotUnderstood("too-many-parts"));
            var header = "To: " + "a@b,".repeat(60_000) + "\nContent-Type: " + "x".repeat(10_000) + "/;=\n\n";
            assertThat(reader.read(header.getBytes(US_ASCII))).isInstanceOf(NotUnderstood.class);
            assertThat(reader.read("X:y\n".repeat(60_000).getBytes(US_ASCII)))
                    .isEqualTo(new NotUnderstood("no-report"));
        }
    }
}

package ca.roadshow.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailboxIT {

    @TempDir
    private Path directory;

    private Mailbox mailbox;

    private MailSender sender;

    @BeforeEach
    void start() {
        mailbox = Mailbox.start(directory, 0);
        sender = new MailSender(mailbox.port());
    }

    @AfterEach
    void stop() {
        mailbox.close();
    }

    @Test
    void parsesMail() throws Exception {
        sender.sendInvitation("amelie@example.com", "organizer@example.com");

        var mail = mailbox.messages().getFirst();
        assertThat(mail.to()).containsExactlyInAnyOrder("amelie@example.com", "organizer@example.com");
        assertThat(mail.from()).isEqualTo("Équipe Roadshow <hello@roadshow.example>");
        assertThat(mail.subject()).isEqualTo("Ta place est confirmée");
        assertThat(mail.date()).isCloseTo(Instant.now(), within(Duration.ofSeconds(30)));
        assertThat(mail.messageId()).startsWith("<").endsWith(">");
        assertThat(mail.headers().get("x-envelope-to")).containsExactly("forged@example.com");
        assertThat(mail.headers()).doesNotContainKeys("Return-Path", "Received", "Bcc");
        assertThat(mail.text()).isEqualToNormalizingNewlines("Bonjour\n.\n..");
        assertThat(mail.html()).isEqualTo("<p>Bonjour é</p>");
        assertThat(mail.attachments())
                .extracting(ReceivedMail.Attachment::name)
                .containsExactly("invitation.ics", "billet d’entrée.png");
        assertThat(mail.attachments().getFirst().text()).startsWith("BEGIN:VCALENDAR");
        assertThat(mailbox.message(mail.id())).contains(mail);
        assertThat(mailbox.message("../" + mail.id())).isEmpty();
    }

    @Test
    void keepsMailsInOrderOverRestart() throws Exception {
        for (var number : IntStream.range(0, 5).toArray()) {
            sender.send("lin@example.com", "Mail " + number);
        }
        stop();
        Files.writeString(directory.resolve("mail1.part"), "cut off");
        start();
        sender.send("lin@example.com", "Mail 5");
        sender.send("amelie@example.com", "Mail 6");

        assertThat(mailbox.messagesTo("amelie@example.com"))
                .extracting(ReceivedMail::subject)
                .containsExactly("Mail 6");
        assertThat(mailbox.messagesTo("lin@example.com"))
                .extracting(ReceivedMail::subject)
                .containsExactly("Mail 5", "Mail 4", "Mail 3", "Mail 2", "Mail 1", "Mail 0");
        assertThat(mailbox.messages())
                .extracting(ReceivedMail::subject)
                .containsExactly("Mail 6", "Mail 5", "Mail 4", "Mail 3", "Mail 2", "Mail 1", "Mail 0");
        assertThat(mailbox.messages(2)).extracting(ReceivedMail::subject).containsExactly("Mail 6", "Mail 5");
        assertThat(directory.resolve("mail1.part")).doesNotExist();

        mailbox.clear();
        assertThat(mailbox.messages()).isEmpty();
        stop();
        start();
        assertThat(mailbox.messages()).isEmpty();
    }

    @Test
    void keepsAcceptedMailsOverKill(@TempDir Path other) throws Exception {
        var child = new ChildProcess(MailboxMain.class, other);
        var toChild = new MailSender(Integer.parseInt(child.firstLine()));
        toChild.send("noor@example.com", "First");
        toChild.send("noor@example.com", "Second");
        child.kill();

        try (var successor = Mailbox.start(other, 0)) {
            assertThat(successor.messages()).extracting(ReceivedMail::subject).containsExactly("Second", "First");
        }
    }

    @Test
    void refusesRecipientsOnDemand() throws Exception {
        mailbox.refuse(recipient -> recipient.startsWith("full@"), 451);

        assertThatThrownBy(() -> sender.send("full@example.com", "Hello"))
                .isInstanceOf(SendFailedException.class)
                .extracting(failure -> ((SendFailedException) failure).getNextException())
                .asInstanceOf(InstanceOfAssertFactories.type(SMTPAddressFailedException.class))
                .extracting(SMTPAddressFailedException::getReturnCode)
                .isEqualTo(451);
        sender.send("lin@example.com", "Hello");
        mailbox.behave();
        sender.send("full@example.com", "Hello again");

        assertThat(mailbox.messages()).extracting(ReceivedMail::subject).containsExactly("Hello again", "Hello");
    }

    @Test
    void refusesChosenAddressesUntilTheyAreAcceptedAgain() throws Exception {
        mailbox.refuse("Later@example.com", MailRefusal.FOR_NOW);
        mailbox.refuse("never@example.com", MailRefusal.FOR_GOOD);

        assertThat(replyTo("later@example.com")).startsWith("451 4.2.1 ");
        assertThat(replyTo("NEVER@example.com")).startsWith("550 5.1.1 ");
        sender.send("lin@example.com", "Hello");
        assertThat(mailbox.refused())
                .containsExactly(
                        entry("later@example.com", MailRefusal.FOR_NOW),
                        entry("never@example.com", MailRefusal.FOR_GOOD));

        mailbox.accept("NEVER@example.com");
        sender.send("never@example.com", "Hello again");
        assertThat(replyTo("later@example.com")).startsWith("451 ");
        mailbox.acceptAll();
        sender.send("later@example.com", "Hello at last");
        assertThat(mailbox.refused()).isEmpty();
        assertThat(mailbox.messages())
                .extracting(ReceivedMail::subject)
                .containsExactly("Hello at last", "Hello again", "Hello");
    }

    private String replyTo(String refused) {
        return catchThrowableOfType(SendFailedException.class, () -> sender.send(refused, "Hello"))
                .getNextException()
                .getMessage();
    }

    @Test
    void closesConnectionOnDemandBeforeOrAfterStoringMail() throws Exception {
        mailbox.loseMail("lost@example.com"::equals);
        mailbox.loseReply("kept@example.com"::equals);

        assertThatThrownBy(() -> sender.send("lost@example.com", "Lost")).isInstanceOf(MessagingException.class);
        assertThatThrownBy(() -> sender.send("kept@example.com", "Kept")).isInstanceOf(MessagingException.class);

        assertThat(mailbox.messages()).extracting(ReceivedMail::subject).containsExactly("Kept");
    }

    @Test
    void limitsMailsToTenMegabytes() throws Exception {
        sender.sendLarge("lin@example.com", 9_000_000);
        assertThatThrownBy(() -> sender.sendLarge("lin@example.com", 11_000_000))
                .isInstanceOf(MessagingException.class);

        assertThat(mailbox.messages()).hasSize(1);
        assertThat(directory).isDirectoryNotContaining("glob:**.part");
    }
}

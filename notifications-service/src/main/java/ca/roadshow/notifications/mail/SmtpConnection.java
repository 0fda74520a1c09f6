package ca.roadshow.notifications.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** One connection to the mail server, over which a batch leaves mail by mail. */
final class SmtpConnection implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(SmtpConnection.class);

    private final Transport transport;

    private SmtpConnection(Transport transport) {
        this.transport = transport;
    }

    static SmtpConnection open(JavaMailSenderImpl server) throws MessagingException {
        var protocol = server.getProtocol();
        var transport = server.getSession().getTransport(protocol == null ? "smtp" : protocol);
        transport.connect(server.getHost(), server.getPort(), server.getUsername(), server.getPassword());
        return new SmtpConnection(transport);
    }

    /** Returns once the server has answered 250: from then on the mail is its responsibility (RFC 5321, section 4.2.5). */
    void send(MimeMessage message) throws MessagingException {
        transport.sendMessage(message, message.getAllRecipients());
    }

    /** Asks the server, so that a connection that a refusal has ended is not used again. */
    boolean isAlive() {
        return transport.isConnected();
    }

    @Override
    public void close() {
        try {
            transport.close();
        } catch (MessagingException alreadyGone) {
            log.debug("The mail server had closed the connection", alreadyGone);
        }
    }
}

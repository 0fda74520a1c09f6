package ca.roadshow.notifications.mail.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** One connection to the mail server, used for one batch. */
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

    /** Returns after the server has replied 250. From then on it is responsible for the mail (RFC 5321, section 4.2.5). */
    void send(MimeMessage message) throws MessagingException {
        transport.sendMessage(message, message.getAllRecipients());
    }

    /** Asks the server, because a rejection may have ended the connection. */
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

package ca.roadshow.notifications.mail.smtp;

import ca.roadshow.notifications.platform.MailEncryption;
import ca.roadshow.notifications.platform.MailSettings;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** The mail server of {@code spring.mail}, with the encryption that {@link MailSettings} require. */
@Component
public class SmtpServer {

    private final JavaMailSenderImpl server;
    private final MailSettings settings;
    private final DkimSigner signer;

    SmtpServer(JavaMailSenderImpl server, MailSettings settings, DkimSigner signer) {
        this.server = server;
        this.settings = settings;
        this.signer = signer;
    }

    void sign(MimeMessage message) throws MessagingException {
        signer.sign(message);
    }

    /** Opens a connection, with an SMTP session started. */
    SMTPTransport connect() throws MessagingException {
        var transport = new PipeliningTransport(Session.getInstance(properties()));
        transport.connect(server.getHost(), server.getPort(), server.getUsername(), server.getPassword());
        return transport;
    }

    private Properties properties() {
        var properties = new Properties();
        properties.putAll(server.getJavaMailProperties());
        switch (encryption()) {
            case AUTO, STARTTLS -> {
                properties.put("mail.smtp.starttls.enable", "true");
                properties.put("mail.smtp.starttls.required", "true");
            }
            case IF_OFFERED -> properties.put("mail.smtp.starttls.enable", "true");
            case TLS -> properties.put("mail.smtp.ssl.enable", "true");
            case NONE -> properties.put("mail.smtp.starttls.enable", "false");
        }
        properties.putIfAbsent("mail.smtp.socketFactory", new PromptSockets());
        properties.putIfAbsent("mail.smtp.ssl.checkserveridentity", "true");
        return properties;
    }

    private MailEncryption encryption() {
        var chosen = settings.encryption();
        return chosen == MailEncryption.AUTO && isLoopback(server.getHost()) ? MailEncryption.NONE : chosen;
    }

    private static boolean isLoopback(@Nullable String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}

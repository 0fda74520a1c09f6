package ca.roadshow.embedded;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.util.Properties;

/** Sends over SMTP as a service would. */
record MailSender(int port) {

    void send(String recipient, String subject) throws MessagingException {
        var message = new MimeMessage(session());
        message.setFrom(new InternetAddress("hello@roadshow.example"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(recipient));
        message.setSubject(subject, "UTF-8");
        message.setText("À bientôt", "UTF-8");
        Transport.send(message);
    }

    void sendInvitation(String recipient, String hidden) throws Exception {
        var message = new MimeMessage(session());
        message.setFrom(new InternetAddress("hello@roadshow.example", "Équipe Roadshow", "UTF-8"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(recipient));
        message.setRecipient(Message.RecipientType.BCC, new InternetAddress(hidden));
        message.setSubject("Ta place est confirmée", "UTF-8");
        message.setHeader("X-Envelope-To", "forged@example.com");
        var bodies =
                new MimeMultipart("alternative", text("Bonjour\n.\n..", "plain"), text("<p>Bonjour é</p>", "html"));
        var body = new MimeBodyPart();
        body.setContent(bodies);
        var calendar = text("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", "calendar");
        calendar.setFileName("invitation.ics");
        var ticket = new MimeBodyPart();
        ticket.setDataHandler(new DataHandler(new ByteArrayDataSource(new byte[] {1, 2, 3}, "image/png")));
        ticket.setFileName("billet d’entrée.png");
        message.setContent(new MimeMultipart("mixed", body, calendar, ticket));
        Transport.send(message);
    }

    void sendLarge(String recipient, int bytes) throws MessagingException {
        var message = new MimeMessage(session());
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(recipient));
        message.setText(("x".repeat(998) + "\r\n").repeat(bytes / 1000 + 1));
        Transport.send(message);
    }

    private static MimeBodyPart text(String content, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(content, "UTF-8", subtype);
        return part;
    }

    private Session session() {
        var settings = new Properties();
        settings.put("mail.smtp.host", "127.0.0.1");
        settings.put("mail.smtp.port", Integer.toString(port));
        settings.put("mail.smtp.timeout", "10000");
        settings.put("mail.smtp.localhost", "localhost");
        settings.put("mail.mime.encodefilename", "true");
        return Session.getInstance(settings);
    }
}

package ca.roadshow.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** An .eml file: trace lines with the envelope, which end with a Received line, and then the message unchanged. */
record StoredMail(String sender, List<String> recipients, InputStream message) {

    private static final String SENDER = "Return-Path: ";
    private static final String RECIPIENT = "X-Envelope-To: ";
    private static final String END = "Received: ";

    static void write(OutputStream file, String sender, List<String> recipients, String receivedAt, InputStream message)
            throws IOException {
        var trace = new StringBuilder();
        trace.append(SENDER).append('<').append(sender).append(">\r\n");
        recipients.forEach(
                recipient -> trace.append(RECIPIENT).append(recipient).append("\r\n"));
        trace.append(END).append("by Roadshow's mailbox; ").append(receivedAt).append("\r\n");
        file.write(trace.toString().getBytes(UTF_8));
        message.transferTo(file);
    }

    static StoredMail read(Path file) throws IOException {
        try (var stream = new ByteArrayInputStream(Files.readAllBytes(file))) {
            var sender = "";
            var recipients = new ArrayList<String>();
            for (var line = line(stream); !line.startsWith(END); line = line(stream)) {
                if (line.isEmpty()) {
                    throw new IOException("No envelope in " + file);
                }
                if (line.startsWith(SENDER)) {
                    sender = line.substring(SENDER.length()).replaceAll("[<>]", "");
                } else if (line.startsWith(RECIPIENT)) {
                    recipients.add(line.substring(RECIPIENT.length()));
                }
            }
            return new StoredMail(sender, List.copyOf(recipients), new ByteArrayInputStream(stream.readAllBytes()));
        }
    }

    private static String line(ByteArrayInputStream stream) {
        var line = new ByteArrayOutputStream();
        for (var next = stream.read(); next != -1 && next != '\n'; next = stream.read()) {
            line.write(next);
        }
        return line.toString(UTF_8).stripTrailing();
    }
}

package ca.roadshow.notifications.mail.compose;

import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.AddressIds;
import ca.roadshow.events.person.Mailbox;
import ca.roadshow.events.person.PersonalData;
import ca.roadshow.events.person.Sealed;
import ca.roadshow.notifications.mail.envelope.ReturnPath;
import ca.roadshow.notifications.mail.envelope.UnsubscribeAddress;
import ca.roadshow.notifications.mail.ledger.Contact;
import ca.roadshow.notifications.mail.ledger.MailContent;
import ca.roadshow.notifications.mail.ledger.MailKind;
import ca.roadshow.notifications.mail.ledger.MailPurpose;
import ca.roadshow.notifications.platform.MailSettings;
import ca.roadshow.web.locale.Language;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.activation.DataHandler;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;
import org.thymeleaf.exceptions.TemplateEngineException;

/** Writes the message of a ledger row. A row always gets the same message id. */
@Component
public class MailWriter {

    /** Pixels per module of the QR code: sharp on a phone, and at most a few kilobytes. */
    private static final int TICKET_SCALE = 8;

    /** Without this property, Jakarta Mail searches all jars for a provider each time it creates a part. */
    private static final String STREAMS = "jakarta.mail.util.StreamProvider";

    static {
        if (System.getProperty(STREAMS) == null) {
            System.setProperty(STREAMS, "org.eclipse.angus.mail.util.MailStreamProvider");
        }
    }

    private static final int MOST_HEADERS = 100;
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    /** The format of dates (RFC 5322, section 3.3). */
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss Z", Locale.US);

    private record Dated(Instant second, String header) {}

    private final PersonalData personalData;
    private final AddressIds addressIds;
    private final MailComposers composers;
    private final MailTemplates templates;
    private final JavaMailSenderImpl server;
    private final MailSettings settings;
    private final ReturnPath returnPath;
    private final UnsubscribeAddress unsubscribeAddress;
    private final Clock clock;
    private final String from;

    /** Encoded bodies by the HTML that many mails share. The HTML is compared by identity. */
    private final Cache<String, EncodedBody> bodies =
            Caffeine.newBuilder().weakKeys().build();

    /** The header of the latest second, because many mails are written within one. */
    private volatile Dated dated = new Dated(Instant.MIN, "");

    /** Encoded headers, which the mails of a campaign share. */
    private final Cache<String, String> subjects =
            Caffeine.newBuilder().maximumSize(MOST_HEADERS).build();

    private final Cache<MailingList, String> listIds =
            Caffeine.newBuilder().maximumSize(MOST_HEADERS).build();

    MailWriter(
            PersonalData personalData,
            AddressIds addressIds,
            MailComposers composers,
            MailTemplates templates,
            JavaMailSenderImpl server,
            MailSettings settings,
            ReturnPath returnPath,
            UnsubscribeAddress unsubscribeAddress,
            Clock clock)
            throws UnsupportedEncodingException {
        this.personalData = personalData;
        this.addressIds = addressIds;
        this.composers = composers;
        this.templates = templates;
        this.server = server;
        this.settings = settings;
        this.returnPath = returnPath;
        this.unsubscribeAddress = unsubscribeAddress;
        this.clock = clock;
        this.from = new InternetAddress(settings.fromAddress(), settings.fromName(), UTF_8).toString();
    }

    /** Returns the contacts of claimed mails, in their order; empty if the person was erased. */
    public List<Optional<Contact>> contacts(List<ClaimedMail> mails) {
        return personalData.openAll(mails.stream().map(ClaimedMail::contact).toList(), Contact.class);
    }

    /** Prepares to write several mails, with one query where their composer allows it. Use the result within a second. */
    public Writing prepare(List<ClaimedMail> mails) {
        return new Writing(mails);
    }

    /** Writes the prepared mails. Not thread-safe. */
    public final class Writing {

        private record Content(String purpose, String content) {
            Content(ClaimedMail mail) {
                this(mail.purpose(), mail.content());
            }
        }

        private final Map<Content, List<String>> about;
        private final Map<Content, BiFunction<ClaimedMail, Contact, MailBody>> prepared = new HashMap<>();

        private Writing(List<ClaimedMail> mails) {
            this.about = mails.stream()
                    .collect(Collectors.groupingBy(
                            Content::new, Collectors.mapping(ClaimedMail::about, Collectors.toList())));
        }

        /**
         * @throws NotYetAnnounced if the mail needs data that has not arrived at this service
         * @throws ExpiredMail if the mail is no longer useful
         * @throws WithheldMail if the recipient must no longer get the mail
         * @throws UnusableAddress if no mail can be sent to the address
         * @throws MisfiledAddress if the address belongs to another person
         * @throws UnwritableMail if a template or text has a defect
         */
        public MimeMessage write(ClaimedMail mail, Contact contact) {
            var compose = prepared.computeIfAbsent(
                    new Content(mail),
                    content -> composers.prepare(
                            content.purpose(), content.content(), about.getOrDefault(content, List.of(mail.about()))));
            try {
                return message(mail, contact, compose.apply(mail, contact));
            } catch (AddressException unusable) {
                throw new UnusableAddress();
            } catch (MessagingException | UnsupportedEncodingException | TemplateEngineException broken) {
                throw new UnwritableMail(broken);
            }
        }
    }

    /**
     * Writes the mail of a purpose with invented data, in the same way as real mails. It is not stored in the ledger.
     *
     * @throws UnwritableMail if a template or text has a defect
     */
    public MimeMessage sample(MailPurpose purpose, Language language) {
        var reader = new Contact("Zoé Tremblay", "zoe@example.org", language.code(), null);
        return unstored(purpose, reader, mail -> composers.sample(mail, reader));
    }

    /**
     * Writes a mail before it is queued, in the same way as real mails. It is not stored in the ledger. The content must contain
     * no id that gives access to anything, because the links of the mail work.
     *
     * @throws UnwritableMail if a template or text has a defect
     */
    public MimeMessage preview(MailPurpose purpose, MailContent content, Contact reader) {
        return unstored(purpose, reader, mail -> composers.preview(mail, reader, content));
    }

    private MimeMessage unstored(MailPurpose purpose, Contact reader, Function<ClaimedMail, MailBody> compose) {
        var kind = Objects.requireNonNullElse(purpose.kind(), MailKind.SUBSCRIPTION);
        var mail = new ClaimedMail(
                0,
                "sample",
                purpose.name(),
                kind == MailKind.SUBSCRIPTION ? "subscription-addr-sample" : kind.code() + "-sample",
                "<sample@" + senderDomain() + ">",
                reader.language(),
                "",
                Sealed.forgotten("sample"),
                purpose.priority().level(),
                1,
                clock.instant(),
                null,
                null);
        try {
            return message(mail, reader, compose.apply(mail));
        } catch (MessagingException | UnsupportedEncodingException | TemplateEngineException broken) {
            throw new UnwritableMail(broken);
        }
    }

    private MimeMessage message(ClaimedMail mail, Contact contact, MailBody body)
            throws MessagingException, UnsupportedEncodingException {
        var message = new IdentifiedMessage(server.getSession(), mail.messageId());
        message.setEnvelopeFrom(returnPath.of(mail.id()));
        message.setHeader("From", from);
        message.setAddressee(addressee(mail.contact(), contact));
        message.setHeader("Date", date());
        message.setHeader("Content-Language", body.language() + "-CA");
        message.setHeader("Auto-Submitted", "auto-generated");
        switch (body) {
            case Letter letter -> {
                message.setHeader("Subject", encodedSubject(letter.subject()));
                write(letter, message, mail.id());
            }
            case RenderedMail rendered -> {
                message.setHeader("Subject", subjects.get(rendered.subject(), MailWriter::encodedSubject));
                write(rendered, message, mail.id());
            }
        }
        message.saveChanges();
        return message;
    }

    private void write(Letter letter, MimeMessage message, long id) throws MessagingException {
        unsubscribe(letter.oneClick(), UnsubscribeAddress.EVERYTHING, message, id);
        var bodies = alternatives(templates.text(letter), html(letter));
        var invitation = letter.invitation();
        message.setContent(invitation == null ? bodies : invitation.with(bodies));
    }

    private void write(RenderedMail rendered, IdentifiedMessage message, long id) throws MessagingException {
        var list = rendered.list();
        unsubscribe(rendered.oneClick(), list == null ? UnsubscribeAddress.EVERYTHING : list.topic(), message, id);
        if (list != null) {
            message.setHeader("List-Id", listIds.get(list, this::listId));
        }
        var body = rendered.gaps().isEmpty() ? encoded(rendered) : bodies.get(rendered.html(), _ -> encoded(rendered));
        message.setBody(body, rendered.gaps());
    }

    private String date() {
        var second = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var latest = dated;
        if (!latest.second().equals(second)) {
            latest = new Dated(second, DATE.format(second.atOffset(ZoneOffset.UTC)));
            dated = latest;
        }
        return latest.header();
    }

    private static String encodedSubject(String subject) {
        try {
            return MimeUtility.fold(9, MimeUtility.encodeText(OneLine.of(subject), UTF_8, null));
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String listId(MailingList list) {
        try {
            var label = MimeUtility.encodeText(OneLine.of(list.label()), UTF_8, "Q");
            return MimeUtility.fold(9, label + " <" + list.id(senderDomain()) + ">");
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static EncodedBody encoded(RenderedMail rendered) {
        return new EncodedBody(rendered.text(), rendered.html(), rendered.gaps().keySet());
    }

    private static MimeMultipart alternatives(String text, MimeBodyPart html) throws MessagingException {
        return new MimeMultipart("alternative", part(text, "text/plain"), html);
    }

    /**
     * Adds the headers to unsubscribe: by HTTPS with one click (RFC 8058), and by mail for programs that support only RFC 2369.
     */
    private void unsubscribe(@Nullable URI oneClick, String list, MimeMessage message, long id)
            throws MessagingException {
        if (oneClick != null) {
            var byMail = unsubscribeAddress
                    .of(id, list)
                    .map(address -> ",\r\n <" + address + ">")
                    .orElse("");
            message.setHeader("List-Unsubscribe", "<" + oneClick + ">" + byMail);
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
    }

    private String senderDomain() {
        var address = settings.fromAddress();
        return address.substring(address.lastIndexOf('@') + 1);
    }

    private InternetAddress addressee(Sealed sealed, Contact contact)
            throws AddressException, UnsupportedEncodingException {
        var mailbox = Mailbox.read(contact.email()).filter(Mailbox::isUsable).orElseThrow(AddressException::new);
        if (isMisfiled(sealed, contact)) {
            throw new MisfiledAddress();
        }
        var address = new InternetAddress(mailbox.address(), true);
        if (contact.name() != null) {
            address.setPersonal(OneLine.of(contact.name()), UTF_8);
        }
        return address;
    }

    /**
     * Whether the mail's id belongs to another mailbox, because it was stored when domains were parsed by IDNA2003. Contacts
     * encrypted under the reference of an erasure have no such id.
     */
    private boolean isMisfiled(Sealed sealed, Contact contact) {
        return sealed.personId().startsWith(AddressId.PREFIX)
                && !addressIds.matches(new AddressId(sealed.personId()), contact.email());
    }

    /**
     * Creates the part with the HTML. Includes the image of the ticket (RFC 2387), because many mail programs do not load remote
     * images.
     */
    private MimeBodyPart html(Letter letter) throws MessagingException {
        var html = part(templates.html(letter), "text/html");
        var ticket = letter.ticket();
        if (ticket == null) {
            return html;
        }
        var image = new MimeBodyPart();
        image.setDataHandler(
                new DataHandler(new ByteArrayDataSource(ticket.image().png(TICKET_SCALE), "image/png")));
        image.setContentID("<" + Letter.Ticket.CONTENT_ID + ">");
        image.setDisposition(Part.INLINE);
        image.setFileName("ticket.png");
        var both = new MimeBodyPart();
        both.setContent(new MimeMultipart("related", html, image));
        return both;
    }

    private static MimeBodyPart part(String content, String type) throws MessagingException {
        var part = new MimeBodyPart();
        part.setContent(content, type + "; charset=UTF-8");
        return part;
    }

    /** A message that keeps the message id of the ledger. Its body may be encoded already. */
    private static final class IdentifiedMessage extends SMTPMessage {

        private final String messageId;
        private @Nullable InternetAddress addressee;
        private @Nullable EncodedBody body;
        private Map<String, URI> gaps = Map.of();

        IdentifiedMessage(Session session, String messageId) {
            super(session);
            this.messageId = messageId;
        }

        void setAddressee(InternetAddress only) throws MessagingException {
            addressee = only;
            setRecipient(RecipientType.TO, only);
        }

        /** Returns the only recipient. By default, the headers are parsed each time, several times for each mail. */
        @Override
        public Address @Nullable [] getAllRecipients() throws MessagingException {
            return addressee == null ? super.getAllRecipients() : new Address[] {addressee};
        }

        void setBody(EncodedBody encoded, Map<String, URI> values) {
            body = encoded;
            gaps = values;
        }

        /** Sets the ledger's message id. By default, a message gets a new id when it is saved. */
        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }

        @Override
        protected synchronized void updateHeaders() throws MessagingException {
            if (body == null) {
                super.updateHeaders();
                return;
            }
            updateMessageID();
            setHeader("MIME-Version", "1.0");
            setHeader("Content-Type", body.contentType());
        }

        @Override
        public void writeTo(OutputStream out, String @Nullable [] ignored) throws IOException, MessagingException {
            if (body == null) {
                super.writeTo(out, ignored);
                return;
            }
            var head = new StringBuilder();
            getNonMatchingHeaderLines(ignored)
                    .asIterator()
                    .forEachRemaining(line -> head.append(line).append("\r\n"));
            out.write(head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
            body.writeTo(out, gaps);
            out.flush();
        }
    }
}

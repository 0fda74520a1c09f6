package ca.roadshow.notifications.archive;

import ca.roadshow.notifications.newsletter.NewsletterContents;
import ca.roadshow.notifications.newsletter.NewsletterReader;
import ca.roadshow.notifications.newsletter.Section;
import ca.roadshow.notifications.platform.MailSettings;
import ca.roadshow.web.locale.Language;
import ca.roadshow.web.page.Site;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes the archive as an Atom feed (RFC 4287) in one language. Omits blocks whose content changes from day to day. */
@Component
class ArchiveFeed {

    static final int MOST = 20;

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String PATH = "/newsletter.atom";

    private final NewsletterContents contents;
    private final Site site;
    private final MailSettings sender;
    private final MessageSource messages;

    ArchiveFeed(NewsletterContents contents, Site site, MailSettings sender, MessageSource messages) {
        this.contents = contents;
        this.site = site;
        this.sender = sender;
        this.messages = messages;
    }

    String of(List<ArchivedNewsletter> newsletters, Language language) {
        var text = new StringWriter();
        try {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            xml.writeAttribute("xml:lang", language.tag());
            element(xml, "id", site.address(PATH, language));
            element(
                    xml,
                    "title",
                    messages.getMessage("archive.feed", new Object[] {sender.fromName()}, language.locale()));
            var updated = newsletters.isEmpty()
                    ? Instant.EPOCH
                    : newsletters.getFirst().sentAt();
            element(xml, "updated", updated.toString());
            link(xml, "self", site.address(PATH, language));
            link(xml, "alternate", site.address("/newsletter", language));
            xml.writeStartElement("author");
            element(xml, "name", sender.fromName());
            xml.writeEndElement();
            for (var newsletter : newsletters) {
                entry(xml, newsletter, language);
            }
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("Writing to a string cannot fail", impossible);
        }
        return text.toString();
    }

    private void entry(XMLStreamWriter xml, ArchivedNewsletter newsletter, Language language)
            throws XMLStreamException {
        var content = contents.of(newsletter.text(), language, NewsletterReader.ANYONE);
        xml.writeStartElement("entry");
        xml.writeAttribute("xml:lang", content.language().tag());
        element(xml, "id", site.address(newsletter.path()));
        element(xml, "title", content.subject());
        element(xml, "published", newsletter.sentAt().toString());
        element(xml, "updated", newsletter.sentAt().toString());
        link(xml, "alternate", site.address(newsletter.path(), language));
        if (!content.preheader().isEmpty()) {
            element(xml, "summary", content.preheader());
        }
        xml.writeStartElement("content");
        xml.writeAttribute("type", "html");
        xml.writeCharacters(prose(content.sections()));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static String prose(List<Section> sections) {
        return sections.stream()
                .map(section ->
                        section instanceof Section.Prose prose ? prose.html().value() : "")
                .collect(Collectors.joining());
    }

    private static void link(XMLStreamWriter xml, String relation, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", address);
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}

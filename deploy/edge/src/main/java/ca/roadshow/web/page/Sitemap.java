package ca.roadshow.web.page;

import ca.roadshow.web.locale.Language;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Writes sitemaps (<a href="https://www.sitemaps.org/protocol.html">sitemaps.org</a>). Each page is listed once per
 * language, with its other languages as alternates.
 */
public final class Sitemap {

    /** The most pages in one sitemap: the protocol allows 50,000 addresses, and each page has one for each language. */
    public static final int MOST_PAGES = 50_000 / Language.values().length;

    private static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";
    private static final Duration FRESH = Duration.ofHours(1);

    /**
     * A public page.
     *
     * @param path without a query
     * @param changedAt when its content last changed, if known
     */
    public record Entry(String path, @Nullable Instant changedAt) {

        public static Entry of(String path) {
            return new Entry(path, null);
        }
    }

    private final Site site;

    Sitemap(Site site) {
        this.site = site;
    }

    /** Writes the sitemap of a service. */
    public ResponseEntity<String> of(List<Entry> pages) {
        return answer(write("urlset", xml -> {
            xml.writeNamespace("xhtml", XHTML);
            for (var page : pages) {
                for (var language : Language.values()) {
                    url(xml, page, language);
                }
            }
        }));
    }

    /** Writes the index of the services' sitemaps. */
    public ResponseEntity<String> index(List<String> paths) {
        return answer(write("sitemapindex", xml -> {
            for (var path : paths) {
                xml.writeStartElement("sitemap");
                element(xml, "loc", site.address(path));
                xml.writeEndElement();
            }
        }));
    }

    private void url(XMLStreamWriter xml, Entry page, Language language) throws XMLStreamException {
        xml.writeStartElement("url");
        element(xml, "loc", site.address(page.path(), language));
        if (page.changedAt() != null) {
            element(xml, "lastmod", page.changedAt().toString());
        }
        for (var other : Language.values()) {
            alternate(xml, other.tag(), site.address(page.path(), other));
        }
        alternate(xml, "x-default", site.address(page.path()));
        xml.writeEndElement();
    }

    private static void alternate(XMLStreamWriter xml, String language, String address) throws XMLStreamException {
        xml.writeEmptyElement("xhtml", "link", XHTML);
        xml.writeAttribute("rel", "alternate");
        xml.writeAttribute("hreflang", language);
        xml.writeAttribute("href", address);
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private interface Body {
        void write(XMLStreamWriter xml) throws XMLStreamException;
    }

    private static String write(String root, Body body) {
        var text = new StringWriter();
        try {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement(root);
            xml.writeDefaultNamespace(SITEMAP);
            body.write(xml);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("Writing to a string cannot fail", impossible);
        }
        return text.toString();
    }

    private static ResponseEntity<String> answer(String xml) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.APPLICATION_XML, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .body(xml);
    }
}

package ca.roadshow.notifications.dns;

import ca.roadshow.notifications.dns.DnsRecord.Kind;
import ca.roadshow.notifications.dns.Finding.Result;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javax.naming.NamingException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Compares published records with the expected ones. Additional terms and tags are allowed. */
@Component
class RecordChecks {

    private static final Logger log = LoggerFactory.getLogger(RecordChecks.class);

    /** The DMARC policies, the most lenient first. */
    private static final List<String> POLICIES = List.of("none", "quarantine", "reject");

    private final TxtLookup lookup;

    RecordChecks(TxtLookup lookup) {
        this.lookup = lookup;
    }

    Finding check(DnsRecord record) {
        try {
            return compare(record, published(record));
        } catch (NamingException failure) {
            log.info("The DNS record {} could not be looked up: {}", record.domainName(), failure.toString());
            return new Finding(Result.UNKNOWN, List.of());
        }
    }

    /** Returns the published texts. A domain without a DMARC policy inherits that of the nearest parent domain that has one. */
    private List<String> published(DnsRecord record) throws NamingException {
        var found = ofKind(record.kind(), lookup.texts(record.domainName()));
        if (record.kind() != Kind.DMARC || !found.isEmpty()) {
            return found;
        }
        var domain = record.domainName().substring("_dmarc.".length());
        while (found.isEmpty() && domain.indexOf('.') != domain.lastIndexOf('.')) {
            domain = domain.substring(domain.indexOf('.') + 1);
            found = ofKind(Kind.DMARC, lookup.texts("_dmarc." + domain));
        }
        return found;
    }

    private static List<String> ofKind(Kind kind, List<String> texts) {
        return texts.stream().filter(text -> isOfKind(kind, text)).toList();
    }

    /** Whether a text is a record of this kind. A DKIM record does not need a version tag. */
    private static boolean isOfKind(Kind kind, String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        return switch (kind) {
            case SPF -> lower.equals("v=spf1") || lower.startsWith("v=spf1 ");
            case DKIM -> tags(text).containsKey("p");
            case DMARC -> lower.replace(" ", "").startsWith("v=dmarc1");
        };
    }

    static Finding compare(DnsRecord record, List<String> found) {
        if (found.isEmpty()) {
            return new Finding(Result.MISSING, found);
        }
        if (found.size() > 1) {
            return new Finding(Result.SEVERAL, found);
        }
        var text = found.getFirst();
        var fits = switch (record.kind()) {
            case SPF -> hasTerms(text, record.text());
            case DKIM -> hasKey(text, record.text());
            case DMARC -> isAsStrict(text, record.text());
        };
        return new Finding(fits ? Result.FOUND : Result.DIFFERS, found);
    }

    /** Whether a published SPF record has the expected terms. {@code ~all} is accepted for {@code -all}. */
    private static boolean hasTerms(String found, String wanted) {
        var terms = terms(found);
        var asked = terms(wanted);
        asked.remove("-all");
        return terms.containsAll(asked) && (terms.contains("-all") || terms.contains("~all"));
    }

    private static List<String> terms(String spf) {
        return new ArrayList<>(Arrays.stream(spf.toLowerCase(Locale.ROOT).split(" +"))
                .map(term -> term.startsWith("+") ? term.substring(1) : term)
                .toList());
    }

    private static boolean hasKey(String found, String wanted) {
        var tags = tags(found);
        var asked = tags(wanted);
        return Objects.equals(plain(tags.get("p")), plain(asked.get("p")))
                && tags.getOrDefault("k", "rsa").equalsIgnoreCase(asked.getOrDefault("k", "rsa"));
    }

    private static String plain(@Nullable String key) {
        return key == null ? "" : key.replaceAll("\\s+", "");
    }

    private static boolean isAsStrict(String found, String wanted) {
        return strictness(found) >= strictness(wanted);
    }

    private static int strictness(String dmarc) {
        return POLICIES.indexOf(tags(dmarc).getOrDefault("p", "").toLowerCase(Locale.ROOT));
    }

    /** Parses the tags and values of a DKIM or DMARC record (RFC 6376, section 3.2). */
    private static Map<String, String> tags(String text) {
        var tags = new HashMap<String, String>();
        for (var each : text.split(";", -1)) {
            var equals = each.indexOf('=');
            if (equals > 0) {
                tags.putIfAbsent(
                        each.substring(0, equals).strip(),
                        each.substring(equals + 1).strip());
            }
        }
        return tags;
    }
}

package ca.roadshow.notifications.dns;

import ca.roadshow.notifications.platform.DnsSettings;
import java.util.Collections;
import java.util.Hashtable;
import java.util.List;
import java.util.stream.Collectors;
import javax.naming.Context;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import javax.naming.directory.InitialDirContext;
import org.springframework.stereotype.Component;

/** Queries name servers for TXT records with the DNS client of the JDK. Queries each server once. */
@Component
class TxtLookup {

    private final DnsSettings settings;

    TxtLookup(DnsSettings settings) {
        this.settings = settings;
    }

    /**
     * Returns the joined text of each record; empty if the name has none.
     *
     * @throws NamingException if no server answers in time, or a server returns an error
     */
    @SuppressWarnings("BanJNDI") // A DNS record holds text only, so nothing is deserialized.
    List<String> texts(String name) throws NamingException {
        var context = new InitialDirContext(environment());
        try {
            var found = context.getAttributes(name, new String[] {"TXT"}).get("TXT");
            return found == null
                    ? List.of()
                    : Collections.list(found.getAll()).stream()
                            .map(text -> TxtStrings.joined(text.toString()))
                            .toList();
        } catch (NameNotFoundException none) {
            return List.of();
        } finally {
            context.close();
        }
    }

    /** Returns a Hashtable, because JNDI accepts no other map. */
    @SuppressWarnings("JdkObsolete")
    private Hashtable<String, String> environment() {
        var environment = new Hashtable<String, String>();
        environment.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.dns.DnsContextFactory");
        environment.put(Context.PROVIDER_URL, urls());
        environment.put(
                "com.sun.jndi.dns.timeout.initial",
                Long.toString(settings.timeout().toMillis()));
        environment.put("com.sun.jndi.dns.timeout.retries", "1");
        return environment;
    }

    /** Returns the addresses of the servers. {@code dns:} means the servers that the machine uses. */
    private String urls() {
        return settings.servers().isEmpty()
                ? "dns:"
                : settings.servers().stream().map(server -> "dns://" + server).collect(Collectors.joining(" "));
    }
}

package ca.roadshow.standalone;

import ca.roadshow.embedded.FreePorts;
import ca.roadshow.embedded.KafkaBroker;
import ca.roadshow.embedded.PostgresServer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The settings of the applications that override their own configuration files. */
record Settings(Options options, FreePorts ports, PostgresServer database, KafkaBroker broker, Secrets secrets) {

    static final List<String> SERVICES = List.of("registration", "cfp", "notifications");
    static final List<String> SECRETS = List.of(
            "roadshow.events.network-secret",
            "roadshow.link-secret",
            "registration.roadshow.events.master-key",
            "cfp.roadshow.events.master-key",
            "notifications.roadshow.events.master-key");

    private static final List<String> GATEWAY_LIBRARIES = List.of("org.springframework.cloud.");
    private static final List<String> SERVICE_LIBRARIES = List.of(
            "ca.roadshow.events.",
            "com.github.kagkarlsson.",
            "org.axonframework.",
            "org.springframework.boot.flyway.",
            "org.springframework.boot.jdbc.",
            "org.springframework.boot.kafka.",
            "org.springframework.boot.mail.",
            "org.springframework.boot.sql.",
            "org.springframework.boot.transaction.",
            "org.springframework.modulith.",
            "org.springdoc.");

    Map<String, Object> of(String service) {
        var settings = common();
        settings.put("server.port", ports.of(service));
        settings.put("spring.datasource.url", database.jdbcUrl(service));
        settings.put("spring.datasource.username", database.login().username());
        settings.put("spring.datasource.password", database.login().password());
        // Each connection is a process in PostgreSQL; most are needed only under load.
        settings.put("spring.datasource.hikari.minimum-idle", 2);
        settings.put("spring.datasource.hikari.idle-timeout", "60000");
        settings.put("spring.kafka.bootstrap-servers", broker.bootstrapServers());
        settings.put("spring.mail.host", "127.0.0.1");
        settings.put("spring.mail.port", ports.of("mailbox"));
        settings.put("roadshow.events.network-secret", secrets.of("roadshow.events.network-secret"));
        settings.put("roadshow.events.master-key", secrets.of(service + ".roadshow.events.master-key"));
        settings.put("roadshow.link-secret", secrets.of("roadshow.link-secret"));
        settings.put("roadshow.mail.from-address", "hello@roadshow.localhost");
        settings.put("roadshow.mail.from-name", "Roadshow");
        settings.put("roadshow.mail.postal-address", "1 Example Street, Montréal, Québec");
        // No other process sends mails, so a short lease lets the next start continue soon after a kill.
        settings.put("roadshow.mail.lease", "10s");
        settings.put("roadshow.demo", options.demo());
        settings.put("roadshow.identity.first-organizer", "organizer@roadshow.localhost");
        settings.put("roadshow.web.mail-domains.intranet", "localhost");
        settings.put(OwnLibraries.WITHOUT, GATEWAY_LIBRARIES);
        // On this class path, the gateway's library would otherwise disable uploads.
        settings.put("spring.servlet.multipart.enabled", true);
        return settings;
    }

    Map<String, Object> ofGateway() {
        var settings = common();
        settings.put("server.port", options.port());
        settings.put("management.server.port", -1);
        settings.put(OwnLibraries.WITHOUT, SERVICE_LIBRARIES);
        SERVICES.forEach(
                service -> settings.put("roadshow.gateway." + service, "http://127.0.0.1:" + ports.of(service)));
        settings.put("roadshow.gateway.own-path", "/mailbox");
        settings.put("spring.messages.basename", "web/messages,mailbox/messages");
        settings.put("spring.thymeleaf.prefix", "classpath:/mailbox/templates/");
        return settings;
    }

    private Map<String, Object> common() {
        var settings = new HashMap<String, Object>();
        settings.put("server.address", "127.0.0.1");
        settings.put("roadshow.base-url", options.origin());
        return settings;
    }
}

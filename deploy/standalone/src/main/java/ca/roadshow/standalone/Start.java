package ca.roadshow.standalone;

import ca.roadshow.cfp.CfpApplication;
import ca.roadshow.embedded.FreePorts;
import ca.roadshow.embedded.KafkaBroker;
import ca.roadshow.embedded.Mailbox;
import ca.roadshow.embedded.PostgresServer;
import ca.roadshow.gateway.GatewayApplication;
import ca.roadshow.notifications.NotificationsApplication;
import ca.roadshow.registration.RegistrationApplication;
import ca.roadshow.standalone.mailbox.MailboxConfiguration;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Starts the parts, in parallel if they do not depend on each other. */
final class Start {

    private static final List<String> PORTS =
            List.of("postgres", "kafka", "kafka-controller", "mailbox", "registration", "cfp", "notifications");

    private final Options options;
    private final House house;

    Start(Options options, House house) {
        this.options = options;
        this.house = house;
    }

    void run() {
        var folder = house.add("data folder", DataFolder.taken(options.data()));
        house.keepsLogs(options);
        var ports = ports(folder);
        var database = sideBySide(
                () -> house.add("PostgreSQL", PostgresServer.start(folder.of("postgres"), ports.of("postgres"), true)));
        var broker = sideBySide(() -> house.add(
                "Kafka", KafkaBroker.start(folder.of("kafka"), ports.of("kafka"), ports.of("kafka-controller"))));
        var mailbox = house.add("mailbox", Mailbox.start(folder.of("mailbox"), ports.of("mailbox")));
        var secrets = Secrets.keptIn(folder.of("secrets.properties"), Settings.SECRETS);
        Settings.SERVICES.forEach(service -> done(database).createDatabase(service));
        var settings = new Settings(options, ports, done(database), done(broker), secrets);
        start(settings, mailbox);
    }

    /** Starts one service before the others, because it loads the classes that they share. */
    private void start(Settings settings, Mailbox mailbox) {
        run("registration", RegistrationApplication.application(), settings.of("registration"));
        var cfp = sideBySide(() -> run("cfp", CfpApplication.application(), settings.of("cfp")));
        var notifications = sideBySide(
                () -> run("notifications", NotificationsApplication.application(), settings.of("notifications")));
        done(cfp);
        done(notifications);
        run(
                "gateway",
                GatewayApplication.application()
                        .sources(MailboxConfiguration.class)
                        .initializers(context -> context.getBeanFactory().registerSingleton("mailbox", mailbox)),
                settings.ofGateway());
    }

    private ConfigurableApplicationContext run(
            String name, SpringApplicationBuilder application, Map<String, Object> settings) {
        return house.add(
                name,
                application
                        .bannerMode(Banner.Mode.OFF)
                        .logStartupInfo(false)
                        .registerShutdownHook(false)
                        .initializers(context -> context.getEnvironment()
                                .getPropertySources()
                                .addFirst(new MapPropertySource("standalone", settings)))
                        .run());
    }

    /** Reserves the public port, so that no other part gets it. Deletes nothing unless the port is free. */
    private FreePorts ports(DataFolder folder) {
        try (var own = new ServerSocket()) {
            own.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), options.port()));
            if (options.fresh()) {
                folder.beginAnew();
            }
            return FreePorts.remembered(folder.path(), PORTS);
        } catch (IOException taken) {
            throw new Refusal(
                    "Port " + options.port() + " is taken by another program: choose another by -Droadshow.port=8090");
        }
    }

    private static <T> CompletableFuture<T> sideBySide(Supplier<T> start) {
        var future = new CompletableFuture<T>();
        Thread.ofPlatform().name("start").start(() -> {
            try {
                future.complete(start.get());
            } catch (RuntimeException | LinkageError e) {
                future.completeExceptionally(e);
            }
        });
        return future;
    }

    private static <T> T done(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}

package ca.roadshow.testkit;

import ca.roadshow.embedded.KafkaBroker;
import ca.roadshow.embedded.Mailbox;
import ca.roadshow.embedded.PostgresServer;
import org.jspecify.annotations.Nullable;

/**
 * The real PostgreSQL, Kafka and mail server of this test JVM. Each is started at its first use and stopped at exit.
 * With {@code -Droadshow.containers=true}, PostgreSQL and Kafka are containers of the images used in production.
 */
public final class RealParts {

    private static final RealParts OF_THIS_JVM = new RealParts();

    private final TestFolder folder = new TestFolder();
    private final AtExit atExit = new AtExit();
    private @Nullable RealPostgres postgres;
    private @Nullable RealKafka kafka;
    private @Nullable Mailbox mailbox;

    private RealParts() {}

    public static RealPostgres postgres() {
        return OF_THIS_JVM.startedPostgres();
    }

    public static RealKafka kafka() {
        return OF_THIS_JVM.startedKafka();
    }

    /** All tests of this JVM share the mailbox: clear it, or read only the mails of your own recipients. */
    public static Mailbox mailbox() {
        return OF_THIS_JVM.startedMailbox();
    }

    static boolean inContainers() {
        return Boolean.getBoolean("roadshow.containers");
    }

    private synchronized RealPostgres startedPostgres() {
        if (postgres == null) {
            postgres = inContainers() ? Containers.postgres(atExit) : embeddedPostgres();
        }
        return postgres;
    }

    private synchronized RealKafka startedKafka() {
        if (kafka == null) {
            kafka = inContainers() ? Containers.kafka(atExit) : embeddedKafka();
        }
        return kafka;
    }

    private synchronized Mailbox startedMailbox() {
        if (mailbox == null) {
            mailbox = atExit.stop(Mailbox.start(folder.path("mailbox"), 0));
        }
        return mailbox;
    }

    private RealPostgres embeddedPostgres() {
        var server = atExit.stop(PostgresServer.start(folder.path("postgres"), folder.binaries(), 0, false));
        var login = server.login();
        return new RealPostgres(server.jdbcUrl(""), login.username(), login.password());
    }

    private RealKafka embeddedKafka() {
        return new RealKafka(
                atExit.stop(KafkaBroker.start(folder.path("kafka"), 0, 0)).bootstrapServers());
    }
}

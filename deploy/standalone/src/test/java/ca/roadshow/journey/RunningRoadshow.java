package ca.roadshow.journey;

import ca.roadshow.embedded.FreePorts;
import ca.roadshow.standalone.StandaloneProcess;
import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The whole product, started once for all journeys of a test JVM, with the demonstration and an empty mailbox. */
public final class RunningRoadshow {

    private static @Nullable RunningRoadshow running;

    private final URI origin;
    private final Path data;

    private RunningRoadshow(URI origin, Path data) {
        this.origin = origin;
        this.data = data;
    }

    /** Returns the running product. The first call starts it, which takes seconds. */
    public static synchronized RunningRoadshow get() {
        if (running == null) {
            var fork = System.getProperty("roadshow.fork", "1");
            var data = Path.of("target", "running-roadshow", fork, "data").toAbsolutePath();
            var port = FreePorts.any();
            var process = StandaloneProcess.start(data, port, "-Droadshow.fresh=true");
            Runtime.getRuntime().addShutdownHook(new Thread(process::stop, "stop-roadshow"));
            try {
                process.awaitReady();
            } catch (AssertionError e) {
                // Stops it, because the next journey would otherwise fail with “folder in use” and hide the reason.
                process.stop();
                throw e;
            }
            running = new RunningRoadshow(URI.create("http://localhost:" + port), data);
        }
        return running;
    }

    /** For example {@code http://localhost:24680}. */
    public URI origin() {
        return origin;
    }

    public String url(String path) {
        return origin.resolve(path).toString();
    }

    /** Returns the path of a link, which must have the product's origin. */
    public String path(String url) {
        if (!url.startsWith(origin + "/")) throw new AssertionError(url + " leads away from " + origin);
        return url.substring(origin.toString().length());
    }

    public HttpCalls http() {
        return new HttpCalls(origin);
    }

    public MailboxReader mailbox() {
        return new MailboxReader(http());
    }

    Databases databases() {
        return new Databases(data);
    }
}

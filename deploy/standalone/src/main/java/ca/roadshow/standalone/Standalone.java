package ca.roadshow.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/** Starts everything in this JVM and stops it in order. The main class of {@code mvn -Prun}. */
public final class Standalone {

    /** UTF-8, whatever the locale of the terminal is. */
    private static final PrintStream TERMINAL = new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);

    private Standalone() {}

    public static void main(String[] arguments) {
        // Must be set before Axon's classes are loaded: otherwise every context with Axon would call an update service.
        System.setProperty("axoniq.update-checker.disabled", "true");
        // Logs sets up logging once. Spring would set it up again for each context.
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        var house = new House();
        Runtime.getRuntime().addShutdownHook(new Thread(house::stopForGood, "stop"));
        try {
            var options = Options.given();
            if (options.stopsWithParent()) {
                ParentWatch.start();
            }
            new Start(options, house).run();
            // One write: printf writes in parts, and a reader could see half of the line.
            TERMINAL.println("Roadshow is ready: %1$s · mail: %1$s/mailbox".formatted(options.origin()));
        } catch (House.Stopping _) {
            // The user stopped it, so no message is needed.
        } catch (Refusal refusal) {
            house.fail(String.valueOf(refusal.getMessage()));
        } catch (Exception | LinkageError failure) {
            house.fail("Roadshow could not start: " + rootMessage(failure) + house.whereToLook());
        }
    }

    private static String rootMessage(Throwable failure) {
        @Nullable Throwable cause = failure;
        var message = failure.toString();
        while (cause != null) {
            message = cause.getMessage() == null ? cause.toString() : cause.getMessage();
            cause = cause.getCause();
        }
        return message.lines().findFirst().orElse(failure.toString());
    }
}

package ca.roadshow.testkit;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.springframework.context.ConfigurableApplicationContext;

/** Stops parts at the end of the JVM, after the Spring contexts that use them. Shutdown hooks would run in parallel. */
final class AtExit {

    private static final Set<String> SPRING =
            Set.of(ConfigurableApplicationContext.SHUTDOWN_HOOK_THREAD_NAME, "SpringApplicationShutdownHook");
    private static final Duration FOR_HOOKS_TO_APPEAR = Duration.ofMillis(100);
    private static final Duration LONGEST_CONTEXT_STOP = Duration.ofSeconds(20);

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();

    synchronized <P extends AutoCloseable> P stop(P part) {
        if (parts.isEmpty()) {
            Runtime.getRuntime().addShutdownHook(new Thread(this::stopAll, "real-parts-at-exit"));
        }
        parts.push(part);
        return part;
    }

    private void stopAll() {
        try {
            Thread.sleep(FOR_HOOKS_TO_APPEAR);
            for (var thread : Thread.getAllStackTraces().keySet()) {
                if (SPRING.contains(thread.getName()) && !thread.join(LONGEST_CONTEXT_STOP)) {
                    break;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        stopParts();
    }

    private synchronized void stopParts() {
        for (var part : parts) {
            try {
                part.close();
            } catch (Exception e) {
                throw new IllegalStateException("Cannot stop " + part, e);
            }
        }
    }
}

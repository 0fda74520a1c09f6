package ca.roadshow.testkit;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * If an application does not start, fails the test with the reason in one line. The build's summary shows that line
 * only, and Spring fills it with the whole configuration of the test.
 */
public final class StartFailures implements TestExecutionListener, Ordered {

    /** By the name of the application class. Later tests of the same application fail at once. */
    private static final Map<String, String> REASONS = new ConcurrentHashMap<>();

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public void prepareTestInstance(TestContext test) {
        try {
            test.getApplicationContext();
        } catch (IllegalStateException failure) {
            throw new AssertionError("The application did not start: " + reason(failure), failure);
        }
    }

    /**
     * Spring's message contains the configuration; a repeated failure has no cause, so the first reason is stored by
     * configuration.
     */
    private static String reason(IllegalStateException failure) {
        var message = String.valueOf(failure.getMessage());
        var configuration = message.substring(Math.max(0, message.indexOf('[')));
        if (failure.getCause() == null) {
            return REASONS.getOrDefault(configuration, message);
        }
        var root = NestedExceptionUtils.getMostSpecificCause(failure);
        var reason = root.getClass().getSimpleName() + ": " + root.getMessage();
        REASONS.putIfAbsent(configuration, reason);
        return reason;
    }
}

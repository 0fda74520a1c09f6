package ca.roadshow.standalone;

import ch.qos.logback.classic.LoggerContext;
import java.nio.file.Path;
import java.util.logging.Level;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * Sets up logging once for all applications, with {@code standalone/logback.xml}. Spring would set it up again for each
 * one.
 */
final class Logs {

    private Logs() {}

    static void begin(Path folder) {
        System.setProperty("roadshow.logs", folder.toString());
        System.setProperty("logback.configurationFile", "standalone/logback.xml");
        // Tomcat uses the logging of the JDK.
        java.util.logging.Logger.getLogger("").setLevel(Level.WARNING);
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        // Initializes now, because several threads will log next.
        LoggerFactory.getILoggerFactory();
    }

    /** During a shutdown, parts log that others are unavailable. These messages go to the file only. */
    static void leaveTheTerminal() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logback) {
            logback.getLogger(Logger.ROOT_LOGGER_NAME).detachAppender("console");
        }
    }
}

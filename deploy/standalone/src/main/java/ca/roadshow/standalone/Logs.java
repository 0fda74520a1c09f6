package ca.roadshow.standalone;

import ch.qos.logback.classic.LoggerContext;
import java.nio.file.Path;
import java.util.logging.Level;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** One set of logs for all applications, as {@code standalone/logback.xml} says; Spring would set them up anew for each. */
final class Logs {

    private Logs() {}

    static void begin(Path folder) {
        System.setProperty("roadshow.logs", folder.toString());
        System.setProperty("logback.configurationFile", "standalone/logback.xml");
        // Tomcat logs by the JDK's own means.
        java.util.logging.Logger.getLogger("").setLevel(Level.WARNING);
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        // Now, since several threads begin to log next.
        LoggerFactory.getILoggerFactory();
    }

    /** Things that stop talk about each other's absence; that is for the file alone. */
    static void leaveTheTerminal() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logback) {
            logback.getLogger(Logger.ROOT_LOGGER_NAME).detachAppender("console");
        }
    }
}

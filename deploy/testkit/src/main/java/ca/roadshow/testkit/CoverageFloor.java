package ca.roadshow.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The classes that a module's branch coverage floor in {@code pom.xml} covers. */
public final class CoverageFloor {

    private static final Pattern CLASS = Pattern.compile("(ca/roadshow/[\\w/$]+)\\.class");

    private CoverageFloor() {}

    /** Names of the classes in the module's {@code pom.xml}. */
    public static List<String> classes(Path pom) {
        try {
            return CLASS.matcher(Files.readString(pom))
                    .results()
                    .map(found -> found.group(1).replace('/', '.'))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Classes that do not exist: a renamed class would silently lose its coverage floor. */
    public static List<String> missing(Path pom) {
        return classes(pom).stream().filter(name -> !exists(name)).toList();
    }

    private static boolean exists(String name) {
        try {
            Class.forName(name, false, Thread.currentThread().getContextClassLoader());
            return true;
        } catch (ClassNotFoundException _) {
            return false;
        }
    }
}

package ca.roadshow.embedded;

import java.util.Locale;

/** The operating systems for which PostgreSQL archives exist. */
enum OperatingSystem {
    LINUX("Linux"),
    MAC("Darwin"),
    WINDOWS("Windows");

    static final OperatingSystem HERE = named(System.getProperty("os.name"));

    private final String binaries;

    OperatingSystem(String binaries) {
        this.binaries = binaries;
    }

    /** @param name as in {@code os.name}; an unknown system counts as Linux */
    static OperatingSystem named(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        if (lower.startsWith("mac")) {
            return MAC;
        }
        return lower.startsWith("windows") ? WINDOWS : LINUX;
    }

    /** The operating system's name in archive names. */
    String binaries() {
        return binaries;
    }

    /** The architecture's name in archive names. Windows on ARM uses the x86-64 programs. */
    static String architecture() {
        return architecture(HERE, System.getProperty("os.arch"));
    }

    static String architecture(OperatingSystem system, String name) {
        var arm = name.equals("aarch64") || name.equals("arm64");
        return arm && system != WINDOWS ? "arm_64" : "x86_64";
    }

    /** The file name of a program. */
    String program(String name) {
        return this == WINDOWS ? name + ".exe" : name;
    }
}

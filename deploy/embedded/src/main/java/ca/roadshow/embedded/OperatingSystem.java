package ca.roadshow.embedded;

import java.util.Locale;

/** Those that PostgreSQL's programs are packaged for. */
enum OperatingSystem {
    LINUX("Linux"),
    MAC("Darwin"),
    WINDOWS("Windows");

    static final OperatingSystem HERE = named(System.getProperty("os.name"));

    private final String binaries;

    OperatingSystem(String binaries) {
        this.binaries = binaries;
    }

    /** @param name as in {@code os.name}; whatever is neither is taken for a Linux */
    static OperatingSystem named(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        if (lower.startsWith("mac")) {
            return MAC;
        }
        return lower.startsWith("windows") ? WINDOWS : LINUX;
    }

    /** The name of its archives. */
    String binaries() {
        return binaries;
    }

    /** The archives' name of this machine's architecture; Windows on ARM runs the programs for x86-64. */
    static String architecture() {
        return architecture(HERE, System.getProperty("os.arch"));
    }

    static String architecture(OperatingSystem system, String name) {
        var arm = name.equals("aarch64") || name.equals("arm64");
        return arm && system != WINDOWS ? "arm_64" : "x86_64";
    }

    /** The file that a program is in. */
    String program(String name) {
        return this == WINDOWS ? name + ".exe" : name;
    }
}

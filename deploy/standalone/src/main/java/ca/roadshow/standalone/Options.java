package ca.roadshow.standalone;

import java.nio.file.Path;

/**
 * The options of the command, from system properties {@code roadshow.…}.
 *
 * @param data folder for everything that is stored
 * @param fresh whether to delete the contents of the data folder first
 * @param stopsWithParent whether to end when the parent process ends
 */
record Options(int port, Path data, boolean fresh, boolean demo, boolean stopsWithParent) {

    static Options given() {
        return new Options(
                port(property("port", "8080")),
                data(property("data", ".roadshow")),
                is("fresh", "false"),
                is("demo", "true"),
                is("stop-with-parent", "false"));
    }

    String origin() {
        return "http://localhost:" + port;
    }

    Path logs() {
        return data.resolve(DataFolder.LOGS);
    }

    /** Kafka reads the folders of its logs as a list with commas. */
    private static Path data(String given) {
        var folder = Path.of(given).toAbsolutePath().normalize();
        if (folder.toString().contains(",")) {
            throw new Refusal("roadshow.data must be a folder without a comma in its path, not " + folder);
        }
        return folder;
    }

    private static int port(String given) {
        if (!given.matches("[1-9]\\d{0,4}") || Integer.parseInt(given) > 65_535) {
            throw new Refusal("roadshow.port must be a number from 1 to 65535, not " + given);
        }
        return Integer.parseInt(given);
    }

    /** {@code -Droadshow.fresh} without a value means true, as in Maven. */
    private static boolean is(String name, String otherwise) {
        var given = property(name, otherwise);
        return switch (given) {
            case "true", "" -> true;
            case "false" -> false;
            default -> throw new Refusal("roadshow." + name + " must be true or false, not " + given);
        };
    }

    private static String property(String name, String otherwise) {
        return System.getProperty("roadshow." + name, otherwise).strip();
    }
}

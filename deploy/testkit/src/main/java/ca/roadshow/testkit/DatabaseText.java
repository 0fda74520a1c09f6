package ca.roadshow.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/** The whole content of a database as text, table by table with {@code COPY}, similar to {@code pg_dump}. */
public final class DatabaseText {

    private DatabaseText() {}

    /**
     * Returns the tables that contain a text, with the text: as text in any case, as hexadecimal bytes, or in base64.
     */
    public static List<String> holding(DataSource database, String... needles) {
        var found = new ArrayList<String>();
        tables(database).forEach((table, text) -> {
            for (var needle : needles) {
                if (holds(text, needle)) {
                    found.add(table + ": " + needle);
                }
            }
        });
        return found;
    }

    /** Returns the rows of each table as lower-case text, with bytes in hexadecimal. */
    public static Map<String, String> tables(DataSource database) {
        var texts = new TreeMap<String, String>();
        try (var connection = database.getConnection()) {
            for (var table : names(connection)) {
                var out = new ByteArrayOutputStream();
                connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy " + table + " to stdout", out);
                texts.put(table, out.toString(StandardCharsets.UTF_8).toLowerCase(Locale.ROOT));
            }
            return texts;
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean holds(String text, String needle) {
        var bytes = needle.getBytes(StandardCharsets.UTF_8);
        var base64 = Base64.getEncoder().withoutPadding().encodeToString(bytes);
        return text.contains(needle.toLowerCase(Locale.ROOT))
                || text.contains(HexFormat.of().formatHex(bytes))
                // The last character of base64 depends on the bytes that follow.
                || text.contains(base64.substring(0, base64.length() - 1).toLowerCase(Locale.ROOT));
    }

    private static List<String> names(Connection connection) throws SQLException {
        var names = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select format('%I.%I', schemaname, tablename) from pg_tables"
                        + " where schemaname not in ('pg_catalog', 'information_schema') order by 1")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }
}

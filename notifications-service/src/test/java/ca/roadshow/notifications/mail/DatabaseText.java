package ca.roadshow.notifications.mail;

import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The whole database as text, as a dump would show it. */
@Component
class DatabaseText {

    private final JdbcClient jdbc;

    DatabaseText(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<String> tablesThatContain(String text) {
        var wanted = text.toLowerCase(Locale.ROOT);
        return tables().stream()
                .filter(table -> dumpOf(table).toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
    }

    List<String> tables() {
        return jdbc.sql("select table_name from information_schema.tables"
                        + " where table_schema = 'public' and table_type = 'BASE TABLE'")
                .query((row, _) -> row.getString(1))
                .list();
    }

    /** All columns as text; bytes that are text show as such. */
    private String dumpOf(String table) {
        var columns = jdbc.sql(
                        "select string_agg(case data_type when 'bytea' then format('encode(%I, ''escape'')', column_name)"
                                + " else format('%I::text', column_name) end, ', ') from information_schema.columns"
                                + " where table_schema = 'public' and table_name = ?")
                .param(table)
                .query(String.class)
                .single();
        return jdbc.sql("select coalesce(string_agg(concat_ws('|', " + columns + "), E'\\n'), '') from " + table)
                .query(String.class)
                .single();
    }
}

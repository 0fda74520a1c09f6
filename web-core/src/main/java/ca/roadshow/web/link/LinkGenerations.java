package ca.roadshow.web.link;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The lowest generation of links that still works, for each thing. It is 1 at first and only ever raised. Stored in a
 * table that is no view, so a replay does not change it.
 */
class LinkGenerations {

    private static final int FIRST = 1;

    private final @Nullable JdbcClient jdbc;

    /** @param jdbc null in a process without a database, where no generation is ever raised */
    LinkGenerations(@Nullable JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether a link of that generation works. A higher generation raises the lowest one. */
    boolean admit(String purpose, String thing, int generation) {
        if (jdbc == null) {
            return true;
        }
        var lowest = lowest(jdbc, purpose, thing);
        if (generation > lowest) {
            raise(jdbc, purpose, thing, generation);
        }
        return generation >= lowest;
    }

    private static int lowest(JdbcClient jdbc, String purpose, String thing) {
        return jdbc.sql("select generation from link_generation where purpose = ? and thing = ?")
                .params(purpose, thing)
                .query(Integer.class)
                .optional()
                .orElse(FIRST);
    }

    private static void raise(JdbcClient jdbc, String purpose, String thing, int generation) {
        jdbc.sql("""
            insert into link_generation (purpose, thing, generation) values (?, ?, ?)
            on conflict (purpose, thing) do update set generation = excluded.generation, raised_at = now()
            where link_generation.generation < excluded.generation\
            """).params(purpose, thing, generation).update();
    }
}

package ca.roadshow.events.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.roadshow.events.lamp.LampsUnderTest;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** PostgreSQL's error messages quote the failing row. */
@LampsUnderTest
class QuietErrorsIT {

    @Autowired
    JdbcClient jdbc;

    @Test
    void logsNoRows() {
        forget("anais@example.org");

        assertThatThrownBy(() -> forget("anais@example.org"))
                .isInstanceOf(DuplicateKeyException.class)
                .satisfies(failure -> assertThat(logged(failure))
                        .contains("forgotten_person_pkey")
                        .doesNotContain("anais", "Detail"));
    }

    private void forget(String person) {
        jdbc.sql("insert into forgotten_person values (?, now())").param(person).update();
    }

    private static String logged(Throwable failure) {
        var words = new StringWriter();
        failure.printStackTrace(new PrintWriter(words, true));
        return words.toString();
    }
}

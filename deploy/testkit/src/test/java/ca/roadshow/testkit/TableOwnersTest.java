package ca.roadshow.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableOwnersTest {

    @TempDir
    Path folder;

    @BeforeEach
    void migrated() throws IOException {
        write("service/resources/db/V1.sql", "create table seat (id text);\ncreate unlogged table guest (id text);");
        write("core/resources/db/V1.sql", "create table person_key (id text);");
        write("service/java/cinema/seat/Seats.java", "class Seats { String all = \"select * from seat\"; }");
        write(
                "service/java/cinema/seat/view/SeatView.java",
                "class SeatView { String all = \"update seat set id = ''\"; }");
    }

    @Test
    void findsTables() {
        assertThat(TableOwners.named("""
                // from comment
                /* join other_comment */
                String a = "select * from one o, two t" + " join three on true" /* from four */;
                String b = "delete from " + "five";
                String c = \"""
                    with x as (select '"' from six \\
                    ) insert into seven select * from\\
                    eight\""";
                char quote = '"'; String d = "from nine";
                """))
                .contains("one", "two", "three", "five", "six", "seven", "eight", "nine")
                .doesNotContain("comment", "four");
    }

    @Test
    void acceptsTablesOfOneFeature() {
        assertThatCode(() -> check(Set.of(), Map.of())).doesNotThrowAnyException();
    }

    @Test
    void refusesTableOfAnotherFeature() throws IOException {
        write("service/java/cinema/snack/Snacks.java", "class Snacks { String all = \"select 1 from guest, seat\"; }");
        assertThatThrownBy(() -> check(Set.of(), Map.of()))
                .hasMessageContaining(
                        "seat is named in several features: [seat.Seats, seat.view.SeatView, snack.Snacks]");
        assertThatCode(() -> check(Set.of(), Map.of("snack.Snacks", Set.of("seat"))))
                .doesNotThrowAnyException();
        assertThatCode(() -> check(Set.of(), Map.of("snack", Set.of("seat")))).doesNotThrowAnyException();
    }

    @Test
    void refusesToWriteTableOfAnotherFeatureEvenAsException() throws IOException {
        write("service/java/cinema/snack/Snacks.java", "class Snacks { String all = \"delete from seat\"; }");
        assertThatThrownBy(() -> check(Set.of(), Map.of("snack", Set.of("seat"))))
                .hasMessageContaining("only its owner may");
    }

    @Test
    void refusesTableOfAnotherModule() throws IOException {
        write("service/java/cinema/snack/Snacks.java", "class Snacks { String all = \"select 1 from person_key\"; }");
        assertThatThrownBy(() -> check(Set.of(), Map.of()))
                .hasMessageContaining("person_key of another module is named in [snack.Snacks]");
    }

    @Test
    void refusesTableOfAnotherPartOfDividedFeature() {
        assertThatThrownBy(() -> check(Set.of("seat"), Map.of())).hasMessageContaining("several features");
    }

    @Test
    void refusesExceptionThatIsNotNeeded() {
        assertThatThrownBy(() -> check(Set.of(), Map.of("snack.Snacks", Set.of("seat"))))
                .hasMessageContaining("remove the exception");
    }

    private void check(Set<String> divided, Map<String, Set<String>> exceptions) {
        TableOwners.areTheOnlyOnes(
                folder.resolve("service"), "cinema", List.of(folder.resolve("core")), divided, exceptions);
    }

    private void write(String file, String content) throws IOException {
        var path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
    }
}

package ca.roadshow.web;

import ca.roadshow.testkit.IsolatedNames;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class IsolatedNamesTest {

    @Test
    void pagesIsolateNamesThatPeopleTyped() {
        // In the other templates of this module, {@code name} is the name of a field.
        IsolatedNames.in(Path.of("src/main/resources/web/templates/web/audit.html"));
    }
}

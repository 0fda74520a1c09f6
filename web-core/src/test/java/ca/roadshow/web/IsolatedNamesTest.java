package ca.roadshow.web;

import ca.roadshow.testkit.IsolatedNames;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class IsolatedNamesTest {

    @Test
    void pagesIsolateWhatPeopleTyped() {
        // In the other templates of this module a name is that of a field.
        IsolatedNames.in(Path.of("src/main/resources/web/templates/web/audit.html"));
    }
}

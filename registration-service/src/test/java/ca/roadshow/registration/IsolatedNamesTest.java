package ca.roadshow.registration;

import ca.roadshow.testkit.IsolatedNames;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class IsolatedNamesTest {

    @Test
    void pagesIsolateNamesThatPeopleTyped() {
        IsolatedNames.in(Path.of("src/main/resources/registration/templates"));
    }
}

package ca.roadshow.notifications;

import ca.roadshow.testkit.IsolatedNames;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class IsolatedNamesTest {

    @Test
    void pagesIsolateUserInput() {
        IsolatedNames.in(Path.of("src/main/resources/notifications/templates"));
    }
}

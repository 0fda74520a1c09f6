package ca.roadshow.cfp;

import ca.roadshow.testkit.IsolatedNames;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class IsolatedNamesTest {

    @Test
    void isolatesUserInput() {
        IsolatedNames.in(Path.of("src/main/resources/cfp/templates"));
    }
}

package ca.roadshow.registration;

import ca.roadshow.testkit.TableOwners;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TableOwnersTest {

    @Test
    void featuresNameOnlyTheirOwnTables() {
        TableOwners.areTheOnlyOnes(
                Path.of("src/main"),
                "ca/roadshow/registration",
                List.of(Path.of("../events-core/src/main/resources")),
                Set.of("identity"),
                Map.of());
    }
}

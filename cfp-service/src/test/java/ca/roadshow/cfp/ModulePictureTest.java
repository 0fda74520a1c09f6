package ca.roadshow.cfp;

import ca.roadshow.testkit.ModulePictures;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ModulePictureTest {

    @Test
    void documentedModulesAreUpToDate() {
        ModulePictures.verify(CfpApplication.class, Path.of("..", "deploy", "docs", "modules", "cfp-service.md"));
    }
}

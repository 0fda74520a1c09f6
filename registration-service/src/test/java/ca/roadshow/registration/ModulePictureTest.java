package ca.roadshow.registration;

import ca.roadshow.testkit.ModulePictures;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ModulePictureTest {

    @Test
    void documentedModulesAreCurrent() {
        ModulePictures.verify(
                RegistrationApplication.class, Path.of("..", "deploy", "docs", "modules", "registration-service.md"));
    }
}

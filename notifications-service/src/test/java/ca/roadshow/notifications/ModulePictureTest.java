package ca.roadshow.notifications;

import ca.roadshow.testkit.ModulePictures;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ModulePictureTest {

    @Test
    void documentedModulesAreUpToDate() {
        ModulePictures.verify(
                NotificationsApplication.class, Path.of("..", "deploy", "docs", "modules", "notifications-service.md"));
    }
}

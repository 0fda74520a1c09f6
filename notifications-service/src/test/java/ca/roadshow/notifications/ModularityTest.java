package ca.roadshow.notifications;

import ca.roadshow.testkit.ModulePictures;
import org.junit.jupiter.api.Test;

class ModularityTest {

    @Test
    void modulesUseOnlyExposedTypes() {
        ModulePictures.modules(NotificationsApplication.class).verify();
    }
}

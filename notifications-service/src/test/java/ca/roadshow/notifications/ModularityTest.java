package ca.roadshow.notifications;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {

    @Test
    void modulesUseOnlyExposedTypes() {
        ApplicationModules.of(NotificationsApplication.class).verify();
    }
}

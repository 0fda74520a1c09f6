package ca.roadshow.notifications;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {

    @Test
    void featuresKeepTheirBorders() {
        ApplicationModules.of(NotificationsApplication.class).verify();
    }
}

package ca.roadshow.registration;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {

    @Test
    void featuresKeepTheirBorders() {
        ApplicationModules.of(RegistrationApplication.class).verify();
    }
}

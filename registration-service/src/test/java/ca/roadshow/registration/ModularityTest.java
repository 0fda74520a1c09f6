package ca.roadshow.registration;

import ca.roadshow.testkit.ModulePictures;
import org.junit.jupiter.api.Test;

class ModularityTest {

    @Test
    void featuresKeepTheirBorders() {
        ModulePictures.modules(RegistrationApplication.class).verify();
    }
}

package ca.roadshow.registration;

import ca.roadshow.testkit.ModulePictures;
import org.junit.jupiter.api.Test;

class ModularityTest {

    @Test
    void modulesUseOnlyWhatTheyMayUse() {
        ModulePictures.modules(RegistrationApplication.class).verify();
    }
}

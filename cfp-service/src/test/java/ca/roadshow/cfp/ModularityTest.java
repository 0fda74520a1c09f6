package ca.roadshow.cfp;

import ca.roadshow.testkit.ModulePictures;
import org.junit.jupiter.api.Test;

class ModularityTest {

    @Test
    void modulesUseOnlyPublicTypesOfOthers() {
        ModulePictures.modules(CfpApplication.class).verify();
    }
}

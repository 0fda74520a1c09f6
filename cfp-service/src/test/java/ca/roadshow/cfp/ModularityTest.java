package ca.roadshow.cfp;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {

    @Test
    void modulesUseOnlyPublicTypesOfOthers() {
        ApplicationModules.of(CfpApplication.class).verify();
    }
}

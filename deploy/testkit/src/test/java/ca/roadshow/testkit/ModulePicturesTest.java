package ca.roadshow.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ModulePicturesTest {

    private static final String PLANT_UML = """
            component "==rsvp\\n<size:16>[Component: Module]</size>" <<Element>> as App.App.Rsvp
            component "==meetup\\n<size:16>[Component: Module]</size>" <<Element>> as App.App.Meetup
            App.App.Rsvp --> App.App.Meetup <<Relationship>> : "uses"
            App.App.Rsvp --> App.App.Meetup <<Relationship>> : "listens to"
            """;

    @Test
    void convertsPlantUmlToMermaidInAFixedOrder() {
        assertThat(ModulePictures.page("registration-service", PLANT_UML))
                .startsWith("# Modules of registration-service\n")
                .contains("""
                        flowchart TD
                          meetup
                          rsvp
                          rsvp -- listens to --> meetup
                          rsvp --> meetup
                        """);
    }
}

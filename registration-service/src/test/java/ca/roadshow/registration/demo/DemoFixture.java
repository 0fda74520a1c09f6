package ca.roadshow.registration.demo;

import ca.roadshow.events.store.command.Commands;
import java.io.IOException;
import java.time.Clock;
import org.springframework.boot.DefaultApplicationArguments;
import tools.jackson.databind.json.JsonMapper;

/** Imports the demonstration, for tests of other features. */
public final class DemoFixture {

    private DemoFixture() {}

    public static void importWith(Commands commands, JsonMapper json, Clock clock) throws IOException {
        new DemoImport(commands, json, clock).run(new DefaultApplicationArguments());
    }
}

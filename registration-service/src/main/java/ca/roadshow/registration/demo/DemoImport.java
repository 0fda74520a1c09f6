package ca.roadshow.registration.demo;

import ca.roadshow.events.store.command.Commands;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.events.store.command.Provenance;
import java.io.IOException;
import java.time.Clock;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Sends the demonstration's commands at every start. They are idempotent, so what exists already stays unchanged. */
@Component
@ConditionalOnBooleanProperty("roadshow.demo")
class DemoImport implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(DemoImport.class);
    private static final ClassPathResource HISTORY = new ClassPathResource("registration/demo/roadshow-history.json");

    private final Commands commands;
    private final JsonMapper json;
    private final Clock clock;

    DemoImport(Commands commands, JsonMapper json, Clock clock) {
        this.commands = commands;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        try (var file = HISTORY.getInputStream()) {
            var history = new HistoryImport(json.readValue(file, History.class));
            var programme = new InventedProgramme(clock.instant());
            var provenance = Provenance.ofSystem("demo", Origin.IMPORT);
            Stream.concat(history.commands(), programme.commands())
                    .forEach(command -> commands.send(command, provenance));
        }
        log.info("The demonstration is in place");
    }
}

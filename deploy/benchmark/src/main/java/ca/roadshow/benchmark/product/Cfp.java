package ca.roadshow.benchmark.product;

import ca.roadshow.cfp.CfpApplication;
import ca.roadshow.cfp.call.CallCommand.CloseCall;
import ca.roadshow.cfp.call.CallCommand.OpenCall;
import ca.roadshow.cfp.call.CallFormat;
import ca.roadshow.cfp.call.CallId;
import ca.roadshow.cfp.call.CallResult;
import ca.roadshow.cfp.call.CallSlug;
import ca.roadshow.cfp.call.CallTerms;
import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.events.store.command.Commands;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.events.store.command.Provenance;
import ca.roadshow.events.store.processor.Replays;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.axonframework.config.EventProcessingConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One replica of the whole CFP service on the benchmark's infrastructure. */
public final class Cfp implements AutoCloseable {

    static final Provenance BENCHMARK = Provenance.ofSystem("benchmark", Origin.API);

    private final ConfigurableApplicationContext context;

    private Cfp(ConfigurableApplicationContext context) {
        this.context = context;
    }

    public static Cfp start(Map<String, Object> settings) {
        return new Cfp(Running.with(settings, CfpApplication.application()));
    }

    /** Opens a call of the whole network that has accepted talks since yesterday. */
    public CallId open(String slug, Instant closesAt) {
        var id = CallId.of(new CallSlug(slug));
        var now = bean(Clock.class).instant();
        var command = new OpenCall(
                id,
                new CallSlug(slug),
                Bilingual.both("Speak at the Harbour Day", "Présentez à la Journée du port"),
                Bilingual.both("Stories from practice.", "Des récits tirés de la pratique."),
                new CallTerms(
                        now.minus(Duration.ofDays(1)),
                        closesAt,
                        List.of(new CallFormat("talk", Bilingual.both("Talk", "Présentation"), 30))),
                ZoneId.of("America/Toronto"),
                null,
                null,
                now);
        var _ = send(command, CallResult.class);
        return id;
    }

    public void close(CallId call) {
        var _ = send(new CloseCall(call, bean(Clock.class).instant()), CallResult.class);
    }

    <T> T send(Object command, Class<T> result) {
        return bean(Commands.class).send(command, BENCHMARK, result);
    }

    public String origin() {
        return Running.origin(context);
    }

    public Processors processors() {
        return new Processors(bean(EventProcessingConfiguration.class), bean(Replays.class), jdbc());
    }

    public JdbcClient jdbc() {
        return bean(JdbcClient.class);
    }

    public DataSource database() {
        return bean(DataSource.class);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}

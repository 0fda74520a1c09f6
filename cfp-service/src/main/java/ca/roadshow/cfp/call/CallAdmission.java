package ca.roadshow.cfp.call;

import java.time.Instant;
import java.util.Optional;
import org.axonframework.config.Configuration;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.springframework.stereotype.Component;

/** Asks the aggregate itself, in the unit of work of the command that wants to know. */
@Component
class CallAdmission implements AdmissionPolicy {

    private final Configuration axon;

    CallAdmission(Configuration axon) {
        this.axon = axon;
    }

    @Override
    public Optional<CallRefusal> refusal(CallId call, String format, Instant at) {
        try {
            return axon.repository(Call.class).load(call.value()).invoke(loaded -> loaded.refusal(format, at));
        } catch (AggregateNotFoundException unknown) {
            return Optional.of(CallRefusal.CALL_UNKNOWN);
        }
    }
}

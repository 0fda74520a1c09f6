package ca.roadshow.registration.meetup;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.SimpleEventBus;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.inspection.AggregateModel;
import org.axonframework.modelling.command.inspection.AnnotatedAggregate;
import org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory;

/** Runs the aggregate without Axon's fixture: much faster, for sequences of thousands of commands. */
final class MeetupHarness {

    private static final AggregateModel<Meetup> MODEL =
            AnnotatedAggregateMetaModelFactory.inspectAggregate(Meetup.class);

    private final AnnotatedAggregate<Meetup> aggregate;
    private final List<Object> events = new ArrayList<>();

    /** Starts from events, or from a snapshot and the events after it. */
    MeetupHarness(List<?> history) {
        var bus = SimpleEventBus.builder().build();
        bus.subscribe(messages -> messages.stream().map(Message::getPayload).forEach(events::add));
        aggregate = AnnotatedAggregate.initialize(new Meetup(), MODEL, bus);
        inUnitOfWork(() -> aggregate.execute(_ -> history.forEach(AggregateLifecycle::apply)));
        events.clear();
    }

    <A> A send(MeetupCommand command, Class<A> answer) {
        var answers = new ArrayList<>();
        inUnitOfWork(() -> answers.add(handle(command)));
        return answer.cast(answers.getFirst());
    }

    private Object handle(MeetupCommand command) {
        try {
            return aggregate.handle(new GenericCommandMessage<>(command));
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    /** The events applied since the start. */
    List<Object> events() {
        return List.copyOf(events);
    }

    MeetupState state() {
        return (MeetupState) aggregate.invoke(Meetup::state);
    }

    private static void inUnitOfWork(Runnable work) {
        var unit = DefaultUnitOfWork.startAndGet(null);
        work.run();
        unit.commit();
    }
}

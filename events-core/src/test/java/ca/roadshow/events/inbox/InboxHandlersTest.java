package ca.roadshow.events.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.Mockito.mock;

import ca.roadshow.events.contract.AttendeeWithdrew;
import ca.roadshow.events.contract.CommunityListed;
import ca.roadshow.events.store.command.Commands;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

class InboxHandlersTest {

    record Answer(String meetupId) {}

    static class Writes {

        @IntegrationEventHandler
        void on(AttendeeWithdrew event, Delivery delivery) {}
    }

    static class Answers {

        @IntegrationEventHandler
        Answer on(AttendeeWithdrew event) {
            return new Answer(event.meetupId());
        }
    }

    static class TakesText {

        @IntegrationEventHandler
        void on(String event) {}
    }

    static class TakesThree {

        @IntegrationEventHandler
        void on(AttendeeWithdrew event, Delivery delivery, String more) {}
    }

    @Test
    void findsMethodsByTypeOfFirstParameter() {
        var handlers = handlers(new Writes());
        assertThat(handlers.handles(AttendeeWithdrew.class)).isTrue();
        assertThat(handlers.answersByCommand(AttendeeWithdrew.class)).isFalse();
        assertThat(handlers.handles(CommunityListed.class)).isFalse();
    }

    @Test
    void treatsReturnedObjectAsCommand() {
        assertThat(handlers(new Answers()).answersByCommand(AttendeeWithdrew.class))
                .isTrue();
    }

    @Test
    void refusesCommandBesideAnotherHandler() {
        assertThatIllegalStateException()
                .isThrownBy(() -> handlers(new Writes(), new Answers()))
                .withMessageContaining("AttendeeWithdrew");
    }

    @Test
    void refusesMethodsWithOtherParameters() {
        assertThatIllegalStateException().isThrownBy(() -> handlers(new TakesText()));
        assertThatIllegalStateException().isThrownBy(() -> handlers(new TakesThree()));
    }

    private static InboxHandlers handlers(Object... beans) {
        var factory = new DefaultListableBeanFactory();
        for (var bean : beans) {
            factory.registerSingleton(bean.getClass().getSimpleName(), bean);
        }
        var handlers = new InboxHandlers(factory, mock(Commands.class));
        handlers.afterSingletonsInstantiated();
        return handlers;
    }
}

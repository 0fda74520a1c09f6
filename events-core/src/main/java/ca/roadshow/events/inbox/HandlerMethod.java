package ca.roadshow.events.inbox;

import ca.roadshow.events.contract.IntegrationEvent;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** One {@link IntegrationEventHandler} method with its bean. */
record HandlerMethod(
        Object bean, Method method, Class<?> type, boolean wantsDelivery, IntegrationEventHandler.Step step) {

    /** @throws IllegalStateException if the parameters are not an integration event and, at most, a {@link Delivery} */
    static HandlerMethod of(Object bean, Method method, IntegrationEventHandler.Step step) {
        var parameters = method.getParameterTypes();
        var fits = parameters.length > 0
                && parameters.length <= 2
                && IntegrationEvent.class.isAssignableFrom(parameters[0])
                && parameters[0].isRecord()
                && (parameters.length == 1 || parameters[1] == Delivery.class);
        if (!fits) {
            throw new IllegalStateException("Not a handler of one integration event: " + method);
        }
        method.setAccessible(true);
        return new HandlerMethod(bean, method, parameters[0], parameters.length == 2, step);
    }

    boolean returnsCommand() {
        return method.getReturnType() != void.class;
    }

    @Nullable
    Object invoke(IntegrationEvent event, Delivery delivery) {
        try {
            return wantsDelivery ? method.invoke(bean, event, delivery) : method.invoke(bean, event);
        } catch (InvocationTargetException failure) {
            return rethrow(failure.getCause());
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException("The method was made accessible", impossible);
        }
    }

    private static @Nullable Object rethrow(@Nullable Throwable cause) {
        switch (cause) {
            case RuntimeException failure -> throw failure;
            case Error failure -> throw failure;
            case null, default -> throw new IllegalStateException("An event handler failed", cause);
        }
    }
}

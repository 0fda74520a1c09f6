package ca.roadshow.gateway;

import ca.roadshow.embedded.FreePorts;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/** Stubs for registration and CFP; the port of notifications has no listener. */
class StubServices implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var registration = StubService.started("registration");
        var cfp = StubService.started("cfp");
        context.getBeanFactory().registerSingleton("registrationStub", registration);
        TestPropertyValues.of(
                        "roadshow.gateway.registration=" + registration.address(),
                        "roadshow.gateway.cfp=" + cfp.address(),
                        "roadshow.gateway.notifications=http://127.0.0.1:" + FreePorts.any())
                .applyTo(context);
        context.addApplicationListener(event -> {
            if (event instanceof ContextClosedEvent) {
                registration.close();
                cfp.close();
            }
        });
    }
}

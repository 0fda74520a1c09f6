package ca.roadshow.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestContextManager;

class StartFailuresTest {

    @Test
    void reportsReasonInOneLine() {
        var tests = new TestContextManager(Broken.class);
        var reason = "The application did not start: ArithmeticException: no such moon";

        for (var attempt = 1; attempt <= 2; attempt++) {
            assertThatThrownBy(() -> tests.prepareTestInstance(new Broken()))
                    .isInstanceOf(AssertionError.class)
                    .hasMessage(reason);
        }
    }

    @ContextConfiguration(classes = BrokenApplication.class)
    static class Broken {}

    @Configuration(proxyBeanMethods = false)
    static class BrokenApplication {

        @Bean
        String moon() {
            throw new ArithmeticException("no such moon");
        }
    }
}

package ca.roadshow.web.access;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.context.support.StaticWebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class AccessRulesTest {

    @Controller
    static class Silent {

        @GetMapping("/silent")
        void page() {}
    }

    @Controller
    @Access(Rule.ANYONE)
    static class Stated {

        @GetMapping("/stated")
        void page() {}

        @Access(value = Rule.ORGANIZER, of = "meetup")
        @GetMapping("/stated/{meetup}")
        void scoped() {}
    }

    @Controller
    static class Misspelt {

        @Access(value = Rule.ORGANIZER, of = "meetup")
        @GetMapping("/misspelt/{id}")
        void page() {}
    }

    @Controller
    static class Reviewed {

        @Access(Rule.REVIEWER)
        @GetMapping("/reviewed")
        void page() {}
    }

    private record Meetups() implements Scope {

        @Override
        public String variable() {
            return "meetup";
        }

        @Override
        public Optional<Target> find(String value) {
            return Optional.empty();
        }
    }

    @Test
    void startsIfEveryHandlerHasARule() {
        assertThatCode(() -> rules(Stated.class, new Meetups()).afterSingletonsInstantiated())
                .doesNotThrowAnyException();
    }

    @Test
    void failsIfAHandlerHasNoRule() {
        assertThatThrownBy(() -> rules(Silent.class).afterSingletonsInstantiated())
                .hasMessageContaining("/silent")
                .hasMessageContaining("states no access rule");
    }

    @Test
    void failsIfScopeIsUnknown() {
        assertThatThrownBy(() -> rules(Stated.class).afterSingletonsInstantiated())
                .hasMessageContaining("unknown meetup");
    }

    @Test
    void failsIfPathLacksVariableOfScope() {
        assertThatThrownBy(() -> rules(Misspelt.class, new Meetups()).afterSingletonsInstantiated())
                .hasMessageContaining("unknown meetup");
    }

    @Test
    void failsIfReviewerRuleHasNoScope() {
        assertThatThrownBy(() -> rules(Reviewed.class).afterSingletonsInstantiated())
                .hasMessageContaining("must say what its REVIEWER is of");
    }

    private static AccessRules rules(Class<?> controller, Scope... scopes) {
        var context = new StaticWebApplicationContext();
        context.registerSingleton("controller", controller);
        var mappings = new RequestMappingHandlerMapping();
        mappings.setApplicationContext(context);
        mappings.afterPropertiesSet();
        return new AccessRules(
                new ObjectProvider<>() {
                    @Override
                    public Stream<RequestMappingHandlerMapping> stream() {
                        return Stream.of(mappings);
                    }
                },
                List.of(scopes));
    }
}

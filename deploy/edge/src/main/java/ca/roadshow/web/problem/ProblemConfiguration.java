package ca.roadshow.web.problem;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.ExceptionHandlerExceptionResolver;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import tools.jackson.databind.json.JsonMapper;

/** Runs before Boot's error handling, which would add its own controller. */
@AutoConfiguration(
        before = {ErrorMvcAutoConfiguration.class, WebMvcAutoConfiguration.class},
        after = JacksonAutoConfiguration.class,
        afterName = "ca.roadshow.web.locale.LocaleConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class ProblemConfiguration {

    @Bean
    InputErrors inputErrors(MessageSource messages) {
        return new InputErrors(messages);
    }

    @Bean
    Problems problems(MessageSource messages, InputErrors inputErrors) {
        return new Problems(messages, inputErrors);
    }

    /**
     * Creates Thymeleaf's own view resolver at its first use. The resolver that negotiates content needs a current
     * request, which filters do not have.
     */
    @Bean
    ProblemRenderer problemRenderer(
            Problems problems, JsonMapper json, LocaleResolver locales, ObjectProvider<ThymeleafViewResolver> views) {
        return new ProblemRenderer(
                problems, json, locales, (name, locale) -> views.getObject().resolveViewName(name, locale));
    }

    @Bean
    ProblemController problemController(ProblemRenderer renderer) {
        return new ProblemController(renderer);
    }

    @Bean
    ProblemFilter problemFilter(ProblemRenderer renderer) {
        return new ProblemFilter(renderer);
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> serverProblems(
            Problems problems, JsonMapper json, LocaleResolver locales) {
        return tomcat -> tomcat.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new ServerProblems(problems, json, locales)));
    }

    @Bean
    WebMvcConfigurer problemsInHandlers(ProblemRenderer renderer) {
        return new WebMvcConfigurer() {
            @Override
            public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
                var own = resolvers.stream()
                        .filter(ExceptionHandlerExceptionResolver.class::isInstance)
                        .findFirst();
                resolvers.add(own.map(resolvers::indexOf).map(at -> at + 1).orElse(0), new ProblemResolver(renderer));
            }
        };
    }
}

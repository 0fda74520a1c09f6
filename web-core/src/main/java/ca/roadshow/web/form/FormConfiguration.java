package ca.roadshow.web.form;

import ca.roadshow.web.link.SignedLinks;
import ca.roadshow.web.locale.Dates;
import java.time.InstantSource;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@AutoConfiguration(afterName = {"ca.roadshow.web.link.LinkConfiguration", "ca.roadshow.web.locale.LocaleConfiguration"})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(FormProperties.class)
class FormConfiguration {

    /** Is off without a link secret, because nothing can be signed. */
    @Bean
    FormGuard formGuard(FormProperties properties, ObjectProvider<SignedLinks> links) {
        var waitingRoom = new WaitingRoom(properties.mostHeld(), properties.mostHeldByOrigin(), Thread::sleep);
        return new FormGuard(links.getIfAvailable(), properties.minimumTime(), waitingRoom, InstantSource.system());
    }

    @Bean
    FormChoices formChoices(Dates dates, MessageSource messages) {
        return new FormChoices(dates, messages);
    }

    @Bean
    FormAddresses formAddresses(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        return new FormAddresses(mappings);
    }

    /** Runs after the interceptor that checks access. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebMvcConfigurer formsShownAgain(FormAddresses addresses) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new RedisplayInterceptor(addresses)).order(Ordered.LOWEST_PRECEDENCE);
            }

            @Override
            public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
                resolvers.addFirst(new FormAddressResolver(addresses));
            }
        };
    }
}

package ca.roadshow.web.access;

import ca.roadshow.events.access.AccessRegister;
import ca.roadshow.events.person.PersonalData;
import ca.roadshow.web.RoadshowWebProperties;
import ca.roadshow.web.cookie.SignInCookie;
import ca.roadshow.web.locale.Dates;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Active in services, which have an {@link AccessRegister}. */
@AutoConfiguration(afterName = "ca.roadshow.events.EventsAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnProperty("roadshow.events.service")
class AccessConfiguration {

    @Bean
    SignInFilter signInFilter(
            AccessRegister register, Clock clock, RoadshowWebProperties properties, SignInCookie signInCookie) {
        return new SignInFilter(
                new SignIns(register, clock, properties.baseUrl().toString()), signInCookie);
    }

    @Bean
    AccessRules accessRules(ObjectProvider<RequestMappingHandlerMapping> mappings, ObjectProvider<Scope> scopes) {
        return new AccessRules(mappings, scopes.stream().toList());
    }

    @Bean
    WebMvcConfigurer accessToHandlers(ObjectProvider<AccessRules> rules) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new AccessInterceptor(rules));
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new SignedInResolver());
            }
        };
    }

    @Bean
    AuditLines auditLines(AccessRegister register, PersonalData personalData, MessageSource messages, Dates dates) {
        return new AuditLines(register, personalData, messages, dates);
    }
}

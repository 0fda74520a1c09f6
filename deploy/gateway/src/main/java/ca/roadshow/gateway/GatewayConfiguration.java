package ca.roadshow.gateway;

import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Replaces parts of Spring Cloud Gateway with this module's own. */
@Configuration(proxyBeanMethods = false)
class GatewayConfiguration {

    @Bean
    PassThroughFilter passThroughFilter(GatewayProperties properties) {
        return new PassThroughFilter(properties.ownPath());
    }

    @Bean
    OnwardHeaders onwardHeaders() {
        return new OnwardHeaders();
    }

    @Bean
    OpenStreams openStreams() {
        return new OpenStreams();
    }

    @Bean
    ServiceClients serviceClients(GatewayProperties properties) {
        return new ServiceClients(properties.connectTimeout());
    }

    @Bean
    ServiceExchange serviceExchange(
            ServiceClients clients, GatewayProperties properties, MessageSource messages, OpenStreams streams) {
        var away = new ServiceAway(messages, properties.retryAfter());
        return new ServiceExchange(clients, properties.answerTimeout(), away, streams);
    }
}

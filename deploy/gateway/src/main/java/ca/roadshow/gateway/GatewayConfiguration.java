package ca.roadshow.gateway;

import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What Spring Cloud Gateway is told to do in our way. */
@Configuration(proxyBeanMethods = false)
class GatewayConfiguration {

    @Bean
    PassThroughFilter passThroughFilter() {
        return new PassThroughFilter();
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

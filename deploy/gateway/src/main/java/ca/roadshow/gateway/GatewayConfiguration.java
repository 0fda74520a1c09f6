package ca.roadshow.gateway;

import java.net.http.HttpClient;
import java.util.concurrent.Executors;
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

    /** HTTP/1.1, because the client's offer to upgrade to HTTP/2 would reach the services as a header of every request. */
    @Bean(destroyMethod = "shutdownNow")
    HttpClient serviceClient(GatewayProperties properties) {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(properties.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
    }

    @Bean
    ServiceExchange serviceExchange(
            HttpClient serviceClient, GatewayProperties properties, MessageSource messages, OpenStreams streams) {
        var away = new ServiceAway(messages, properties.retryAfter());
        return new ServiceExchange(serviceClient, properties.answerTimeout(), away, streams);
    }
}

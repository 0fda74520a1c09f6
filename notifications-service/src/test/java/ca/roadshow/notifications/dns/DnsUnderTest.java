package ca.roadshow.notifications.dns;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** Starts the service with a name server on loopback. */
@Configuration(proxyBeanMethods = false)
class DnsUnderTest {

    @Bean
    LoopbackDns loopbackDns() {
        return new LoopbackDns();
    }

    @Bean
    DynamicPropertyRegistrar loopbackDnsSettings(LoopbackDns dns) {
        return properties -> {
            properties.add("roadshow.dns.check", () -> "true");
            properties.add("roadshow.dns.servers", dns::address);
            properties.add("roadshow.dns.timeout", () -> "20s");
        };
    }
}

package ca.roadshow.notifications.dns;

import ca.roadshow.notifications.dns.DkimKeys.DkimKey;
import ca.roadshow.notifications.platform.DkimSigningKeys;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DnsConfiguration {

    /** Provides all keys of the settings, including former ones. */
    @Bean
    DkimKeys dkimKeys(DkimSigningKeys keys) {
        return () -> keys.publicKeys().entrySet().stream()
                .map(key -> new DkimKey(key.getKey(), "rsa", key.getValue()))
                .toList();
    }
}

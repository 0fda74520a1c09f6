package ca.roadshow.registration.about;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({AboutProperties.class, SenderProperties.class})
class AboutConfiguration {}

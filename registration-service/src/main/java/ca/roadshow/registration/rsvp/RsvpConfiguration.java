package ca.roadshow.registration.rsvp;

import ca.roadshow.web.news.NewsConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@Configuration(proxyBeanMethods = false)
@Import(NewsConfiguration.class)
class RsvpConfiguration {}

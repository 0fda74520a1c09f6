package ca.roadshow.cfp.speaker;

import ca.roadshow.web.calendar.CalendarSender;
import ca.roadshow.web.news.NewsConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CalendarSender.class)
@Import(NewsConfiguration.class)
class SpeakerConfiguration {}

package ca.roadshow.registration.calendar;

import ca.roadshow.web.calendar.CalendarSender;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CalendarSender.class)
class CalendarConfiguration {}

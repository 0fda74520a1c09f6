package ca.roadshow.demo;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.test.context.ContextConfiguration;

/** Starts the demo with the web layer, without a server. */
@WebMvcTest(properties = "spring.config.name=roadshow-web,demo")
@ContextConfiguration(classes = DemoApplication.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface WebTest {}

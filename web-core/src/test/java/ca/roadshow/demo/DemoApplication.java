package ca.roadshow.demo;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Has no database, although web-core brings the driver. */
@SpringBootApplication(excludeName = "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration")
public class DemoApplication {}

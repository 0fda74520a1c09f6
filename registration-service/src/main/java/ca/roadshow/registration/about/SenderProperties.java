package ca.roadshow.registration.about;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The address that mails are sent from and that people can write to. */
@ConfigurationProperties("roadshow.mail")
record SenderProperties(@Nullable String fromAddress) {}

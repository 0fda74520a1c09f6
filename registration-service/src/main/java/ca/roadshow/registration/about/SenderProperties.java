package ca.roadshow.registration.about;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The address that mails come from and that people may answer to. */
@ConfigurationProperties("roadshow.mail")
record SenderProperties(@Nullable String fromAddress) {}

package ca.roadshow.web.news;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The sender of the news. A consent is valid only if its text names the sender, so nothing is offered unless both
 * values are set.
 */
@ConfigurationProperties("roadshow.mail")
record NewsSender(@Nullable String fromName, @Nullable String postalAddress) {}

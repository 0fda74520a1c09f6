package ca.roadshow.web.news;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Who sends the news. A consent is only valid if the text names the sender, so nothing is offered without both. */
@ConfigurationProperties("roadshow.mail")
record NewsSender(@Nullable String fromName, @Nullable String postalAddress) {}

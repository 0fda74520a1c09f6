package ca.roadshow.gateway;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the services are and how long they may take.
 *
 * @param answerTimeout until the first byte of an answer; its body, such as a stream of events, may take any time
 * @param retryAfter what callers are told while a service is away
 */
@Validated
@ConfigurationProperties("roadshow.gateway")
record GatewayProperties(
        @NotNull URI registration,
        @NotNull URI cfp,
        @NotNull URI notifications,
        @DefaultValue("2s") @NotNull Duration connectTimeout,
        @DefaultValue("30s") @NotNull Duration answerTimeout,
        @DefaultValue("5s") @NotNull Duration retryAfter) {}

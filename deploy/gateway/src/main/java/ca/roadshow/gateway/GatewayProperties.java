package ca.roadshow.gateway;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The addresses of the services and their timeouts.
 *
 * @param answerTimeout until the first byte of a response; its body, such as an event stream, may take any time
 * @param retryAfter the {@code Retry-After} while a service is unavailable
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

package ca.roadshow.gateway;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The addresses of the services and their timeouts.
 *
 * @param ownPath where pages of the gateway's own process are, such as {@code /mailbox}; null if it has none
 * @param answerTimeout until the first byte of a response; its body, such as an event stream, may take any time
 * @param retryAfter the {@code Retry-After} while a service is unavailable
 */
@Validated
@ConfigurationProperties("roadshow.gateway")
record GatewayProperties(
        @NotNull URI registration,
        @NotNull URI cfp,
        @NotNull URI notifications,
        @Nullable String ownPath,
        @DefaultValue("2s") @NotNull Duration connectTimeout,
        @DefaultValue("30s") @NotNull Duration answerTimeout,
        @DefaultValue("5s") @NotNull Duration retryAfter) {}

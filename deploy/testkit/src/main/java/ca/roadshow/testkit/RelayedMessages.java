package ca.roadshow.testkit;

import io.cloudevents.core.builder.CloudEventBuilder;
import java.net.URI;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Builders of CloudEvents as a service's relay would publish them. Tests may change them. */
public final class RelayedMessages {

    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    private RelayedMessages() {}

    /** A message from the web with the current time and a new id. */
    public static CloudEventBuilder of(String type, String source, String key, @Nullable String person, byte[] data) {
        var builder = CloudEventBuilder.v1()
                .withId(UUID.randomUUID().toString())
                .withType(type)
                .withSource(URI.create(source))
                .withTime(OffsetDateTime.now(ZoneOffset.UTC))
                .withSubject(key)
                .withExtension("origin", "web")
                .withExtension("actor", "[test]")
                .withExtension("traceparent", TRACE)
                .withData("application/json", data);
        return person == null ? builder : builder.withExtension("personid", person);
    }
}

package ca.roadshow.events;

import ca.roadshow.events.contract.Topic;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The settings of event store, messaging and personal data.
 *
 * @param service the service's name, also its Kafka consumer group
 * @param publishes the topic to which its relay publishes
 * @param subscribes the topics from which its inbox reads; may be empty
 * @param networkSecret base64 of at least 32 bytes, the same in every service; the key of the hashes in address ids
 * @param masterKey base64 of 32 bytes; encrypts this service's person keys
 * @param relayPatience how long a relay batch waits for Kafka's acknowledgements; must be well below PostgreSQL's
 * transaction timeout of 20 s, because the transaction stays open meanwhile
 */
@Validated
@ConfigurationProperties("roadshow.events")
public record EventsProperties(
        @NotBlank String service,
        @NotNull Topic publishes,
        @DefaultValue Set<Topic> subscribes,
        @NotBlank String networkSecret,
        @NotBlank String masterKey,
        @DefaultValue("10s") Duration relayPatience,
        @DefaultValue("4") @Min(1) @Max(64) int partitions,
        @DefaultValue("1") @Min(1) short replicas,
        @DefaultValue @Valid Projections projections,
        @DefaultValue @Valid Inbox inbox,
        @DefaultValue @Valid Schedule schedule) {

    /**
     * @param attempts how often a failing event is tried, in a projection or in the relay, before it and later events
     * of its aggregate are parked
     * @param watchEvery how often stopped processors are detected and restarted
     * @param lateAfter how long an event may wait for a processor before an alarm
     * @param viewTimeout the longest time that a request waits for a view
     */
    public record Projections(
            @DefaultValue("5") @Min(1) int attempts,
            @DefaultValue("5s") Duration watchEvery,
            @DefaultValue("1m") Duration lateAfter,
            @DefaultValue("2s") Duration viewTimeout) {}

    /**
     * @param attempts how often a failing message is tried before it is parked
     * @param backoff pause before the second attempt; doubles with each further attempt
     * @param pollEvery how often the worker polls for messages, in addition to the listener's wake-ups
     * @param kept how long the row of a handled message is kept; afterwards only its id
     */
    public record Inbox(
            @DefaultValue("6") @Min(1) int attempts,
            @DefaultValue("500ms") Duration backoff,
            @DefaultValue("1s") Duration pollEvery,
            @DefaultValue("90d") @DurationMin(days = 1) Duration kept) {}

    /** @param lookEvery how often a replica polls for due tasks */
    public record Schedule(
            @DefaultValue("5s") @DurationMin(millis = 50) Duration lookEvery) {}

    public byte[] networkSecretBytes() {
        return decoded(networkSecret, "roadshow.events.network-secret");
    }

    public byte[] masterKeyBytes() {
        return decoded(masterKey, "roadshow.events.master-key");
    }

    /** Leaves out the secrets. */
    @Override
    public String toString() {
        return "EventsProperties[" + service + "]";
    }

    private static byte[] decoded(String base64, String name) {
        var bytes = Base64.getDecoder().decode(base64);
        if (bytes.length < 32) {
            throw new IllegalArgumentException(name + " needs 32 bytes in base64");
        }
        return bytes;
    }
}

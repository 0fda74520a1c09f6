package ca.roadshow.registration.identity.key;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import ca.roadshow.registration.identity.key.SigningKeysCommand.PublishKey;
import ca.roadshow.registration.identity.key.SigningKeysEvent.KeyPublished;
import java.time.Duration;
import java.time.Instant;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SigningKeysTest {

    private static final Instant JANUARY = Instant.parse("2027-01-04T15:00:00Z");
    private static final KeyTimes TIMES = new KeyTimes(Duration.ofDays(30), Duration.ofHours(12));
    private static final Instant DUE = JANUARY.plus(Duration.ofDays(30)).minus(Duration.ofHours(1));

    private final FixtureConfiguration<SigningKeys> keys = new AggregateTestFixture<>(SigningKeys.class);
    private final PrivateKeys privateKeys = mock();

    @BeforeEach
    void inject() {
        keys.registerInjectableResource(privateKeys);
    }

    @Nested
    class Publish {

        @Test
        void firstKeySignsAtOnce() {
            keys.givenNoPriorActivity().when(publish("one", JANUARY)).expectEvents(published("one", JANUARY));
            verify(privateKeys).keep("one", "public", "wrapped", JANUARY, TIMES.verifiesUntil(JANUARY));
        }

        @Test
        void nextKeySignsAfterItsPublication() {
            keys.given(published("one", JANUARY))
                    .when(publish("two", DUE))
                    .expectEvents(published("two", DUE.plus(KeyTimes.PUBLISHED_BEFORE)));
        }

        @Test
        void ignoresOfferWhileCurrentKeyIsYoung() {
            keys.given(published("one", JANUARY))
                    .when(publish("two", DUE.minusSeconds(1)))
                    .expectNoEvents();
            verify(privateKeys, never()).keep(any(), any(), any(), any(), any());
        }

        @Test
        void signsAtOnceIfLastKeyHasExpired() {
            var march = JANUARY.plus(Duration.ofDays(60));
            keys.given(published("one", JANUARY)).when(publish("two", march)).expectEvents(published("two", march));
        }
    }

    private static PublishKey publish(String key, Instant at) {
        return new PublishKey(SigningKeys.ID, key, "public", "wrapped", TIMES, at);
    }

    private static KeyPublished published(String key, Instant from) {
        return new KeyPublished(SigningKeys.ID, key, "public", from, TIMES.verifiesUntil(from));
    }
}

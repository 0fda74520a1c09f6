package ca.roadshow.testkit.bad;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Future;
import org.axonframework.spring.stereotype.Aggregate;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;

/** Each class breaks one rule. */
@SuppressWarnings({"unused", "SystemOut", "JavaUtilDate", "UnusedVariable", "NullAway", "TimeInStaticInitializer"})
final class BadClasses {

    private BadClasses() {}

    @SpringBootTest
    static final class StartsAContextByItself {}

    record NeedsAValue(@Value("${place}") String place) {}

    @Aggregate
    static final class AsksTheTime {
        private final Instant at = Instant.now();
    }

    @Aggregate
    static final class TossesACoin {
        private final boolean heads = new java.util.Random().nextBoolean();
    }

    @Aggregate
    static final class MakesUpAnId {
        private final String id = java.util.UUID.randomUUID().toString();
    }

    @Aggregate
    static final class AsksAPolicyThatAsksTheTime {
        boolean handle() {
            return new LatePolicy().isLate();
        }
    }

    record LatePolicy() {
        boolean isLate() {
            return java.util.stream.Stream.of(1).anyMatch(_ -> Instant.now().isAfter(Instant.EPOCH));
        }
    }

    /** Uses a random number through a method reference and an interface. */
    @Aggregate
    static final class DrawsLotsInItsState {
        double handle(Lot lot) {
            return lot.drawn();
        }
    }

    interface Lot {
        double drawn();
    }

    record RandomLot() implements Lot {
        @Override
        public double drawn() {
            return java.util.stream.DoubleStream.generate(Math::random).limit(1).sum();
        }
    }

    static final class OpensAStream {
        Object open() {
            return new org.springframework.web.servlet.mvc.method.annotation.SseEmitter();
        }
    }

    static final class BuildsALink {
        Object link(String proposal) {
            return org.springframework.web.util.UriComponentsBuilder.fromPath("/proposals/{proposal}")
                    .build(proposal);
        }
    }

    @Aggregate
    public static final class OpenToAll {}

    record SeatDto(int number) {}

    static final class RsvpHelper {}

    @jakarta.persistence.Entity
    static final class Row {}

    static final class OldTimer {
        java.util.Date date = new java.util.Date(0);
    }

    static final class Injected {
        @Autowired
        private Object collaborator;
    }

    static final class Loud {
        void shout() {
            System.out.println("!");
        }
    }

    static final class Misnamed {
        @Test
        void wouldNeverRun() {}
    }

    public static final class PublicChecks {
        @Test
        void couldBeImported() {}
    }

    static final class TimesADuration {
        void isQuick(Duration took) {
            assertThat(took).as("took").isLessThan(Duration.ofSeconds(10));
        }
    }

    static final class TimesACall {
        void isQuick() {
            Assertions.assertTimeout(Duration.ofSeconds(10), () -> {});
        }
    }

    static final class TimesAFuture {
        void isQuick(Future<?> future) {
            assertThat(future).succeedsWithin(Duration.ofSeconds(10));
        }
    }

    interface SeatCommand {
        record ReserveCommand(String seat) implements SeatCommand {}
    }

    interface SeatEvent {
        record SeatTaken(String seat) implements SeatEvent {}
    }

    public static final class SeatController {}
}

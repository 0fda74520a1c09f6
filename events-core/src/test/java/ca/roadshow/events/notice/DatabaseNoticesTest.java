package ca.roadshow.events.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

class DatabaseNoticesTest {

    private final DatabaseNotices notices = new DatabaseNotices(new NoDatabase());
    private final List<String> received = new ArrayList<>();

    @Test
    void notifiesOtherSubscribersWhenOneFails() {
        notices.listen("seats", _ -> fail(), DatabaseNoticesTest::fail);
        notices.listen("seats", received::add, () -> received.add("gap"));

        notices.mayHaveMissed();
        notices.arrived("seats", "meetup-1");

        assertThat(received).containsExactly("gap", "meetup-1");
    }

    @Test
    void notifiesSubscribersOfTheChannelOnly() {
        notices.listen("seats", received::add, () -> {});

        notices.arrived("mails", "queued");

        assertThat(received).isEmpty();
    }

    private static void fail() {
        throw new IllegalStateException("this subscriber always fails");
    }

    private record NoDatabase() implements JdbcConnectionDetails {

        @Override
        public String getUsername() {
            return "nobody";
        }

        @Override
        public String getPassword() {
            return "none";
        }

        @Override
        public String getJdbcUrl() {
            return "jdbc:postgresql://127.0.0.1:1/none";
        }
    }
}

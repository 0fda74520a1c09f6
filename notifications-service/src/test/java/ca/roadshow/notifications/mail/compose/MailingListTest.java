package ca.roadshow.notifications.mail.compose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailingListTest {

    @ParameterizedTest
    @CsvSource({
        "newsletter, meetups.example.org, newsletter.meetups.example.org",
        "community:montreal, meetups.example.org, community-montreal.meetups.example.org",
        "cfp, rencontres.québec, cfp.rencontres.xn--qubec-csa"
    })
    void hasAnIdThatIsADomainName(String topic, String domain, String id) {
        assertThat(new MailingList(topic, "News").id(domain)).isEqualTo(id);
    }
}

package ca.roadshow.events.person;

import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.events.person.RequestFingerprint.Likeness;
import org.junit.jupiter.api.Test;

class RequestFingerprintTest {

    private static final String KEY = "8e03978e-40d5-43dd";

    private final AddressIds ids = new AddressIds(new byte[32]);
    private final AddressId zoe = ids.of("zoe@example.org");
    private final AddressId noe = ids.of("noe@example.org");

    @Test
    void distinguishesRequestsWithTheSameKey() {
        var first = RequestFingerprint.of(ids, zoe, KEY, "party 1");
        assertThat(RequestFingerprint.compare(first, RequestFingerprint.of(ids, zoe, KEY, "party 1")))
                .isEqualTo(Likeness.SAME);
        assertThat(RequestFingerprint.compare(first, RequestFingerprint.of(ids, zoe, KEY, "party 3")))
                .isEqualTo(Likeness.KEY_REUSED);
        assertThat(RequestFingerprint.compare(first, RequestFingerprint.of(ids, zoe, KEY + "x", "party 1")))
                .isEqualTo(Likeness.OTHER);
    }

    @Test
    void isBoundToThePerson() {
        assertThat(RequestFingerprint.compare(
                        RequestFingerprint.of(ids, zoe, KEY, "party 1"),
                        RequestFingerprint.of(ids, noe, KEY, "party 1")))
                .isEqualTo(Likeness.OTHER);
    }

    @Test
    void comparesFingerprintWithoutContentByKey() {
        assertThat(RequestFingerprint.compare(
                        ids.fingerprint(zoe, KEY), RequestFingerprint.of(ids, zoe, KEY, "party 3")))
                .isEqualTo(Likeness.SAME);
        assertThat(RequestFingerprint.compare(null, RequestFingerprint.of(ids, zoe, KEY, "party 3")))
                .isEqualTo(Likeness.OTHER);
        assertThat(RequestFingerprint.compare(ids.fingerprint(zoe, KEY), null)).isEqualTo(Likeness.OTHER);
    }
}

package ca.roadshow.web.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.web.link.MailLinksFixture;
import ca.roadshow.web.link.SignedLinks;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.HashSet;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TicketsTest {

    private static final String RSVP = "rsvp-zoe";

    private final Tickets tickets = tickets("bGluay1zZWNyZXQtb25seS1mb3ItdGVzdHMtMzItYnl0ZXMhIQ==");

    @Test
    void givesEachRsvpItsOwnCode() {
        var codes = new HashSet<String>();
        for (var number = 0; number < 5_000; number++) {
            codes.add(tickets.code("rsvp-" + number).value());
        }
        assertThat(codes).hasSize(5_000).allMatch(code -> code.matches("[0-9A-HJKMNP-TV-Z]{10}"));
        assertThat(tickets.code(RSVP)).isEqualTo(tickets.code(RSVP));
    }

    @Test
    void refusesCodeOfAnotherKey() {
        var others = tickets("YW5vdGhlci1zZWNyZXQtb25seS1mb3ItdGVzdHMtMzJieXRlcw==");
        assertThat(others.code(RSVP)).isNotEqualTo(tickets.code(RSVP));
        assertThat(tickets.matches(tickets.code(RSVP), RSVP)).isTrue();
        assertThat(tickets.matches(others.code(RSVP), RSVP)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0123456789",
                "01234-56789",
                " o1234 56789 ",
                "ol234–56789",
                "Oi23456789",
                "https://roadshow.example/door/ottawa-2027-01?ticket=0123456789",
                "https://roadshow.example/door/ottawa-2027-01?lang=fr&ticket=01234-56789#x"
            })
    void parsesTypedAndScannedCodes(String typed) {
        assertThat(TicketCode.read(typed)).contains(new TicketCode("0123456789"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "012345678", "01234567890", "0123456U89", "https://roadshow.example/door/x", "é123456789"})
    void refusesOtherTexts(String typed) {
        assertThat(TicketCode.read(typed)).isEmpty();
    }

    @Test
    void toStringLeavesOutCode() {
        assertThat(tickets.code(RSVP).toString())
                .doesNotContain(tickets.code(RSVP).value());
        assertThat(new TicketCode("0123456789").spaced()).isEqualTo("01234-56789");
    }

    @Test
    void drawsReadableImage() throws Exception {
        var image = Objects.requireNonNull(ImageIO.read(
                new ByteArrayInputStream(tickets.qr("ottawa-2027-01", RSVP).png(6))));
        var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        var bitmap = new BinaryBitmap(
                new HybridBinarizer(new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels)));
        var read = new QRCodeReader().decode(bitmap).getText();
        assertThat(read)
                .isEqualTo("https://roadshow.example/door/ottawa-2027-01?ticket="
                        + tickets.code(RSVP).value());
        assertThat(TicketCode.read(read)).contains(tickets.code(RSVP));
    }

    @Test
    void drawsEveryDarkModule() {
        var code = tickets.qr("ottawa-2027-01", RSVP);
        assertThat(code.svg())
                .startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + code.side() + " ")
                .contains("fill=\"#fff\"")
                .satisfies(drawing -> assertThat(drawing.split("h1v1h-1z", -1)).hasSize(dark(code) + 1));
    }

    private static int dark(QrCode code) {
        return (int) IntStream.range(0, code.side() * code.side())
                .filter(at -> code.dark(at % code.side(), at / code.side()))
                .count();
    }

    private static Tickets tickets(String secret) {
        var signed = new SignedLinks(secret, URI.create("https://roadshow.example"));
        return new Tickets(MailLinksFixture.over(signed));
    }
}

package ca.roadshow.standalone.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextPieceTest {

    @Test
    void findsAddressesWithoutFollowingPunctuation() {
        assertThat(TextPiece.of("See http://localhost:8080/a?token=x_y-z, or (https://example.org/b).\nBye"))
                .containsExactly(
                        new TextPiece("See ", false),
                        new TextPiece("http://localhost:8080/a?token=x_y-z", true),
                        new TextPiece(", or (", false),
                        new TextPiece("https://example.org/b", true),
                        new TextPiece(").\nBye", false));
    }

    @Test
    void keepsTextWithoutAddresses() {
        assertThat(TextPiece.of("javascript:alert(1)")).containsExactly(new TextPiece("javascript:alert(1)", false));
        assertThat(TextPiece.of("")).isEmpty();
    }
}

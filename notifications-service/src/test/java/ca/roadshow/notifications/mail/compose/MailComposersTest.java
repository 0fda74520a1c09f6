package ca.roadshow.notifications.mail.compose;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.roadshow.notifications.mail.ledger.MailContent;
import ca.roadshow.notifications.mail.ledger.MailPriority;
import ca.roadshow.notifications.mail.ledger.MailPurpose;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import org.junit.jupiter.api.Test;

class MailComposersTest {

    @JsonTypeName("poem")
    record Poem(String title) implements MailContent {}

    @JsonTypeName("poem")
    record OtherPoem(String title) implements MailContent {}

    record Nameless(String title) implements MailContent {}

    private record Composer<C extends MailContent>(String name, Class<C> contentType) implements MailComposer<C> {

        @Override
        public MailPurpose purpose() {
            return new MailPurpose(name, MailPriority.NORMAL, null, false);
        }

        @Override
        public Letter compose(C content, MailDraft draft) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Letter sample(MailDraft draft) {
            throw new UnsupportedOperationException();
        }
    }

    @Test
    void refusesTwoComposersForTheSamePurpose() {
        assertThatThrownBy(() -> MailComposers.byPurpose(
                        List.of(new Composer<>("poem-sent", Poem.class), new Composer<>("poem-sent", Poem.class))))
                .hasMessageContaining("Two composers for the purpose poem-sent");
    }

    @Test
    void refusesTwoContentTypesWithTheSameName() {
        assertThatThrownBy(() -> MailComposers.contentTypes(
                        List.of(new Composer<>("poem-sent", Poem.class), new Composer<>("poem-read", OtherPoem.class))))
                .hasMessageContaining("Two types of mail content are named poem");
    }

    @Test
    void refusesAContentTypeWithoutAName() {
        assertThatThrownBy(() -> MailComposers.contentTypes(List.of(new Composer<>("poem-sent", Nameless.class))))
                .hasMessageContaining("has no @JsonTypeName");
    }
}

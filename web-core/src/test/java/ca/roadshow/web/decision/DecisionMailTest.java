package ca.roadshow.web.decision;

import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.web.decision.DecisionMail.Details;
import ca.roadshow.web.decision.DecisionMail.Talk;
import ca.roadshow.web.decision.DecisionMail.Texts;
import ca.roadshow.web.locale.Language;
import ca.roadshow.web.text.Markdown;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class DecisionMailTest {

    private static final Details BARE = new Details(null, null, null, null);
    private static final Talk QUEUES = new Talk("proposal-1", "Des files qui pardonnent", null, "ACCEPTED");

    @Test
    void subjectContainsTitleOfSingleTalk() {
        var preview = mail(List.of(QUEUES), BARE).preview(Language.FR, "", french());
        assertThat(preview.subject()).isEqualTo("Acceptée\u00a0: Des files qui pardonnent");
        assertThat(preview.text()).startsWith("Bonjour,\n\n");
    }

    @Test
    void countsTalksNotCities() {
        var montreal = new Talk("proposal-1", "Des files qui pardonnent", "Montréal", "ACCEPTED");
        var ottawa = new Talk("proposal-1", "Des files qui pardonnent", "Ottawa", "DECLINED");
        assertThat(mail(List.of(montreal, ottawa), BARE).variant()).isEqualTo(".cities");
        var several = mail(List.of(montreal, new Talk("proposal-2", "Un an sans Helm", null, "DECLINED")), BARE);
        assertThat(several.preview(Language.FR, "Hélène Roy", french()).subject())
                .isEqualTo("Au sujet de vos 2 propositions");
        assertThat(several.items().getFirst().title()).isEqualTo("Des files qui pardonnent – Montréal");
    }

    @Test
    void keepsParagraphsOfNotes() {
        var details = new Details("Présentations d’hiver", "demain", "À bientôt.", "Un train\n\nà *midi*");
        var mail = mail(List.of(QUEUES), details);
        assertThat(mail.preview(Language.FR, "Hélène Roy", french()).text())
                .contains(
                        "\u00a0: demain\n", "Note\u00a0: À bientôt.\n", "Note pour vous\u00a0:\nUn train\n\nà midi\n");
        assertThat(mail.facts().getLast().html())
                .hasToString(new Markdown().html("Un train\n\nà *midi*").toString());
    }

    private static DecisionMail mail(List<Talk> talks, Details details) {
        return DecisionMail.of(talks, details, new Markdown(), french());
    }

    private static Texts french() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("web/messages");
        messages.setDefaultEncoding("UTF-8");
        return (key, arguments) -> messages.getMessage(key, arguments, Language.FR.locale());
    }
}

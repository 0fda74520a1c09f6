package ca.roadshow.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IsolatedNamesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p th:text=\"${name}\">x</p>",
                "<td class=\"a\" th:if=\"${a > 1}\" th:text=\"${each.email}\">x</td>",
                "<p th:text=\"#{hello(${name})}\">x</p>",
                "<title th:text=\"|${name} · Roadshow|\">x</title>",
                "<button th:aria-label=\"#{revoke(${holder.trust}, ${holder.name})}\">x</button>",
                "<button th:attr=\"aria-label=#{undo(${name != null ? name : 'x'})}\">x</button>",
                "<bdi th:aria-label=\"${name}\" th:text=\"${name}\">x</bdi>"
            })
    void findsTextThatIsNotIsolated(String template) {
        assertThat(IsolatedNames.problems(template)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<bdi th:text=\"${name}\">x</bdi>",
                "<p th:text=\"#{hello(${@bidi.isolate(name)})}\">x</p>",
                "<p th:text=\"#{who(${@bidi.isolate(name ?: #messages.msg('nobody'))}, 1)}\">x</p>",
                "<p th:if=\"${name != null}\" th:text=\"${name != null} ? 'a' : 'b'\">x</p>",
                "<p th:text=\"#{rsvp.name}\">x</p>",
                "<p th:text=\"${@words.text(community.name)}\">x</p>",
                "<p th:text=\"${format?.name?.in(reader)} ?: ${proposal.format}\">x</p>",
                "<input th:value=\"${name}\" th:with=\"status=${meetup.status.name()}\">"
            })
    void acceptsIsolatedText(String template) {
        assertThat(IsolatedNames.problems(template)).isEmpty();
    }
}

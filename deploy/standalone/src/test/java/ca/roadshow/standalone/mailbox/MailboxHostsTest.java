package ca.roadshow.standalone.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ca.roadshow.web.RoadshowWebProperties;
import ca.roadshow.web.problem.ProblemException;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.method.HandlerMethod;

class MailboxHostsTest {

    private final MailboxHosts hosts = new MailboxHosts(configured("http://meetups.intern:8080"));

    @ParameterizedTest
    @ValueSource(
            strings = {"localhost:8080", "LOCALHOST", "127.0.0.1:9090", "[::1]:8080", "[::1]", "meetups.intern:8080"})
    void showsMailUnderOwnHostNames(String host) throws Exception {
        assertThat(hosts.preHandle(asked(host), new MockHttpServletResponse(), mailbox()))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:8080",
                "localhost.evil.example",
                "127.0.0.1.nip.io",
                "localhost@evil.example",
                "[::2]:8080",
                "local host",
                ""
            })
    void refusesOtherHostNames(String host) throws Exception {
        var mailbox = mailbox();
        var request = asked(host);
        request.setServerName("localhost");
        request.addHeader("X-Forwarded-Host", "localhost");
        var refusal = catchThrowableOfType(
                ProblemException.class, () -> hosts.preHandle(request, new MockHttpServletResponse(), mailbox));
        assertThat(refusal.status().value()).isEqualTo(421);
        assertThat(refusal.code()).isEqualTo("mailbox.foreign-host");
    }

    @Test
    void refusesRequestWithoutHost() throws Exception {
        var mailbox = mailbox();
        assertThat(catchThrowableOfType(
                        ProblemException.class,
                        () -> hosts.preHandle(new MockHttpServletRequest(), new MockHttpServletResponse(), mailbox)))
                .isNotNull();
    }

    @Test
    void doesNotAffectOtherPages() {
        assertThat(hosts.preHandle(asked("evil.example"), new MockHttpServletResponse(), new Object()))
                .isTrue();
    }

    private static MockHttpServletRequest asked(String host) {
        var request = new MockHttpServletRequest("GET", "/mailbox");
        request.addHeader("Host", host);
        return request;
    }

    private static HandlerMethod mailbox() throws NoSuchMethodException {
        var beans = new DefaultListableBeanFactory();
        beans.registerBeanDefinition("mailboxController", new RootBeanDefinition(MailboxController.class));
        return new HandlerMethod(
                "mailboxController", beans, MailboxController.class.getDeclaredMethod("all", String.class));
    }

    private static RoadshowWebProperties configured(String baseUrl) {
        var source = new MapConfigurationPropertySource();
        source.put("roadshow.base-url", URI.create(baseUrl));
        return new Binder(source).bindOrCreate("roadshow", RoadshowWebProperties.class);
    }
}

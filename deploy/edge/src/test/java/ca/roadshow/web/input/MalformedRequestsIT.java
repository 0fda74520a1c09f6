package ca.roadshow.web.input;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.demo.ServerTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Targets, headers and names that cannot be parsed. Sent as raw bytes, because clients refuse to send them. */
@ServerTest
@ExtendWith(OutputCaptureExtension.class)
class MalformedRequestsIT {

    private static final String TOKEN = "tok-5e3c";

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/demo?q=%",
                "/demo?utm=100%",
                "/demo?%",
                "/demo?q=%2",
                "/demo?q=%zz",
                "/demo/%",
                "/demo/%zz",
                "/demo%",
                "/demo?q=["
            })
    void refusesBrokenTargetWithoutRepeatingIt(String target, CapturedOutput log) throws IOException {
        var separator = target.contains("?") ? "&" : "?";

        var answer = send("GET " + target + separator + "token=" + TOKEN + " HTTP/1.1\r\n", "");

        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("Content-Type: text/html")
                .doesNotContain(TOKEN);
        assertThat(log.getAll()).doesNotContain(TOKEN, "\tat ");
    }

    @Test
    void answersApiClientsInJson() throws IOException {
        assertThat(send("GET /api/demo/search?limit=1&q=% HTTP/1.1\r\n", ""))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json", "\"code\":\"request.malformed\"");
    }

    @Test
    void logsNoBrokenCookie(CapturedOutput log) throws IOException {
        assertThat(send("GET /demo HTTP/1.1\r\nCookie: roadshow_sign_in=\"" + TOKEN + "; =;a b\r\n", ""))
                .startsWith("HTTP/1.1 200");
        assertThat(log.getAll()).doesNotContain(TOKEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"name[300]", "name[a]", "name[-1]", "name[", "name[0][0]", "name.first", "name[99999999999]"})
    void refusesInvalidFieldNames(String name, CapturedOutput log) throws IOException {
        var form = name + "=x";

        assertThat(post("application/x-www-form-urlencoded", form))
                .satisfiesAnyOf(
                        refused ->
                                assertThat(refused).startsWith("HTTP/1.1 400").contains("The request cannot be read"),
                        ignored -> assertThat(ignored).startsWith("HTTP/1.1 200"));
        assertThat(log.getAll()).doesNotContain("\tat ");
    }

    @Test
    void answersMethodThatTheServerRefuses(CapturedOutput log) throws IOException {
        assertThat(send("TRACE /demo HTTP/1.1\r\n", ""))
                .startsWith("HTTP/1.1 405")
                .contains("text/html");
        assertThat(log.getAll()).doesNotContain("\tat ");
    }

    @ParameterizedTest
    @CsvSource({
        "/sitemap.xml, '*/*', text/html",
        "/x.json, application/json, text/html",
        "/x.ics, text/calendar, text/html",
        "/x.png, image/*, text/html",
        "/demo, text/calendar, text/html",
        "/demo/broken, application/xml, text/html",
        "/api/x.xml, text/html, application/problem+json",
        "/api/demo/broken, image/png, application/problem+json",
        "/api, text/html, application/problem+json"
    })
    void sendsContentTypeOfResponse(String path, String accepted, String type) throws IOException {
        var answer = send("GET " + path + " HTTP/1.1\r\nAccept: " + accepted + "\r\n", "");

        assertThat(answer.lines().filter(line -> line.startsWith("Content-Type:")))
                .singleElement()
                .asString()
                .startsWith("Content-Type: " + type);
        assertThat(answer.contains("<!doctype html>")).isEqualTo(type.equals("text/html"));
    }

    private String post(String type, String body) throws IOException {
        return send(
                "POST /demo/meetup HTTP/1.1\r\nContent-Type: " + type + "\r\nContent-Length: " + body.length() + "\r\n",
                body);
    }

    private String send(String head, String body) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream()
                    .write((head + "Host: localhost\r\nConnection: close\r\n\r\n" + body).getBytes(ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }
}

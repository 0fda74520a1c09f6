package ca.roadshow.web.problem;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.demo.ServerTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Cases that need a real server: bodies without a length, bytes that are no valid text, paths that cannot be decoded.
 */
@ServerTest
class ServerProblemsIT {

    private static final String TWO_MEGABYTES = "a".repeat(2_000_000);

    @LocalServerPort
    private int port;

    @Test
    void refusesLargeBodyWithLength() throws IOException {
        assertThat(withLength("application/json", "{\"name\":\"" + TWO_MEGABYTES + "\"}"))
                .startsWith("HTTP/1.1 413")
                .contains("application/problem+json", "\"code\":\"request.too-large\"");
    }

    @Test
    void refusesLargeBodyWithoutLength() throws IOException {
        assertThat(chunked("/api/demo/rsvps", "application/json", "{\"name\":\"" + TWO_MEGABYTES + "\"}"))
                .startsWith("HTTP/1.1 413")
                .contains("\"code\":\"request.too-large\"");
    }

    @Test
    void refusesLargeFormWithoutLength() throws IOException {
        assertThat(chunked("/api/demo/echo", "application/x-www-form-urlencoded", "name=" + TWO_MEGABYTES))
                .startsWith("HTTP/1.1 413")
                .contains("\"code\":\"request.too-large\"");
    }

    @Test
    void rendersPage() throws IOException {
        assertThat(chunked("/demo/meetup", "application/x-www-form-urlencoded", "name=" + TWO_MEGABYTES))
                .startsWith("HTTP/1.1 413")
                .contains("text/html", "The request is too large");
    }

    @Test
    void namesParameterWithInvalidBytes() throws IOException {
        assertThat(withLength("application/x-www-form-urlencoded", "name=%ED%A0%80"))
                .startsWith("HTTP/1.1 400")
                .contains("\"code\":\"input.text-invalid\"", "\"field\":\"name\"");
    }

    @Test
    void rendersErrorsOfTheServerItself() throws IOException {
        assertThat(send("GET /api/demo/%00 HTTP/1.1\r\nAccept-Language: fr\r\n", ""))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json", "\"code\":\"request.malformed\"", "La requête est illisible");
        assertThat(send("GET /meetups/%zz HTTP/1.1\r\n", ""))
                .startsWith("HTTP/1.1 400")
                .contains("text/html", "The request cannot be read")
                .doesNotContain("Tomcat");
    }

    @Test
    void answersErrorPathWith404() throws IOException {
        assertThat(send("GET /error HTTP/1.1\r\n", "")).startsWith("HTTP/1.1 404");
    }

    @Test
    void allowsLongCachingOfAssets() throws IOException {
        assertThat(send("GET /assets/roadshow.css HTTP/1.1\r\n", ""))
                .startsWith("HTTP/1.1 200")
                .contains("Cache-Control: max-age=604800, public");
        assertThat(send("GET /webjars/htmx.org/dist/htmx.min.js HTTP/1.1\r\n", ""))
                .startsWith("HTTP/1.1 200")
                .contains("Cache-Control: max-age=604800, public");
        assertThat(send("GET /webjars/picocss__pico/css/pico.min.css HTTP/1.1\r\n", ""))
                .startsWith("HTTP/1.1 200");
    }

    private String withLength(String type, String body) throws IOException {
        var path = type.endsWith("json") ? "/api/demo/rsvps" : "/api/demo/echo";
        var head =
                "POST " + path + " HTTP/1.1\r\nContent-Type: " + type + "\r\nContent-Length: " + body.length() + "\r\n";
        return send(head, body);
    }

    private String chunked(String path, String type, String body) throws IOException {
        var head = "POST " + path + " HTTP/1.1\r\nContent-Type: " + type + "\r\nTransfer-Encoding: chunked\r\n";
        return send(head, Integer.toHexString(body.length()) + "\r\n" + body + "\r\n0\r\n\r\n");
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

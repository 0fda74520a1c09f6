package ca.roadshow.gateway;

import ca.roadshow.web.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayServerResponse;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Sends one request to a service. Spring's own class would decode and encode the query again, time out event streams,
 * and read a stream to its end after the reader has left.
 */
class ServiceExchange implements ProxyExchange {

    private static final Logger log = LoggerFactory.getLogger(ServiceExchange.class);

    /** Headers that Java's client writes itself, or that apply to one connection only. */
    private static final Set<String> HOP_BY_HOP =
            Set.of("connection", "content-length", "expect", "host", "http2-settings", "upgrade");

    private final ServiceClients clients;
    private final Duration answerTimeout;
    private final ServiceAway away;
    private final OpenStreams streams;

    ServiceExchange(ServiceClients clients, Duration answerTimeout, ServiceAway away, OpenStreams streams) {
        this.clients = clients;
        this.answerTimeout = answerTimeout;
        this.away = away;
        this.streams = streams;
    }

    @Override
    public ServerResponse exchange(Request request) {
        try {
            var answer = send(request);
            forgetOwnHeaders();
            return passed(request, answer);
        } catch (IOException e) {
            throwRefusedBody(e);
            return away.insteadOf(request.getServerRequest(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return away.insteadOf(request.getServerRequest(), e);
        }
    }

    /**
     * HEAD uses a separate connection, which is closed afterwards: a service that sends a body in response to HEAD,
     * such as an endless stream, would block the next request on a pooled connection.
     */
    private HttpResponse<InputStream> send(Request request) throws IOException, InterruptedException {
        if (!isHead(request.getServerRequest().servletRequest())) {
            return clients.pooled().send(onward(request), BodyHandlers.ofInputStream());
        }
        var client = clients.unpooled();
        try {
            return client.send(onward(request), BodyHandlers.ofInputStream());
        } finally {
            client.shutdownNow();
        }
    }

    /** Refuses requests that Java's client cannot send, such as CONNECT, without its message, which quotes the address. */
    private HttpRequest onward(Request request) throws IOException {
        try {
            return wellFormed(request);
        } catch (IllegalArgumentException _) {
            throw new ProblemException(HttpStatus.BAD_REQUEST, "request.malformed");
        }
    }

    private HttpRequest wellFormed(Request request) throws IOException {
        var asked = request.getServerRequest().servletRequest();
        var onward = HttpRequest.newBuilder(address(request, asked.getQueryString()))
                .timeout(answerTimeout)
                .method(request.getMethod().name(), body(asked));
        request.getHeaders().forEach((name, values) -> {
            if (!HOP_BY_HOP.contains(name.toLowerCase(Locale.ROOT)))
                values.forEach(value -> onward.header(name, value));
        });
        return onward.build();
    }

    private static boolean isHead(HttpServletRequest asked) {
        return HttpMethod.HEAD.matches(asked.getMethod());
    }

    private static URI address(Request request, @Nullable String query) {
        var routed = Objects.requireNonNull(request.getUri()).toString();
        var path = routed.indexOf('?') < 0 ? routed : routed.substring(0, routed.indexOf('?'));
        return URI.create(query == null ? path : path + "?" + query);
    }

    private static BodyPublisher body(HttpServletRequest asked) throws IOException {
        var length = asked.getContentLengthLong();
        var in = asked.getInputStream();
        if (length == 0 || in.isFinished()) return BodyPublishers.noBody();
        var body = BodyPublishers.ofInputStream(() -> in);
        return length > 0 ? BodyPublishers.fromPublisher(body, length) : body;
    }

    /** Removes headers that this process's own filters added for its own pages. */
    private static void forgetOwnHeaders() {
        if (RequestContextHolder.currentRequestAttributes() instanceof ServletRequestAttributes attributes
                && attributes.getResponse() != null) {
            attributes.getResponse().reset();
        }
    }

    private ServerResponse passed(Request request, HttpResponse<InputStream> answer) {
        var response = GatewayServerResponse.status(HttpStatusCode.valueOf(answer.statusCode()))
                .build((asked, out) -> {
                    pass(answer, asked, out);
                    return null;
                });
        var said = new Answer(answer);
        request.getResponseConsumers().forEach(consumer -> consumer.accept(said, response));
        return response;
    }

    private void pass(HttpResponse<InputStream> answer, HttpServletRequest asked, HttpServletResponse out)
            throws IOException {
        try (var in = answer.body()) {
            if (isHead(asked)) {
                out.flushBuffer();
            } else if (isStream(answer)) {
                copyStream(in, out);
            } else {
                in.transferTo(out.getOutputStream());
            }
        } catch (ClientAbortException readerLeft) {
            throw readerLeft;
        } catch (IOException e) {
            if (out.isCommitted()) {
                PassThroughFilter.brokeOff(asked);
                throw e;
            }
            out.reset();
            throw new ProblemException(HttpStatus.BAD_GATEWAY, "service.unavailable");
        }
    }

    /** Copies a stream as it arrives. It may end anywhere, because clients reconnect. */
    private void copyStream(InputStream in, HttpServletResponse out) throws IOException {
        streams.opened(in);
        try {
            out.flushBuffer();
            var buffer = new byte[8_192];
            for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                out.getOutputStream().write(buffer, 0, read);
                out.flushBuffer();
            }
        } catch (IOException e) {
            log.debug("An event stream ended", e);
        } finally {
            streams.closed(in);
        }
    }

    private static boolean isStream(HttpResponse<?> answer) {
        return answer.headers()
                .firstValue(HttpHeaders.CONTENT_TYPE)
                .filter(type -> type.startsWith("text/event-stream"))
                .isPresent();
    }

    /** A body above the limit fails while it is sent to the service. */
    private static void throwRefusedBody(IOException failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException refused) throw refused;
        }
    }

    private record Answer(HttpResponse<?> response) implements Response {

        @Override
        public HttpStatusCode getStatusCode() {
            return HttpStatusCode.valueOf(response.statusCode());
        }

        @Override
        public HttpHeaders getHeaders() {
            var headers = new HttpHeaders();
            response.headers().map().forEach(headers::addAll);
            return headers;
        }
    }
}

package ca.roadshow.gateway;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.Executors;

/** HTTP/1.1 clients. With HTTP/2, every request would have an upgrade header, which would reach the services. */
class ServiceClients implements AutoCloseable {

    private final Duration connectTimeout;
    private final HttpClient pooled;

    ServiceClients(Duration connectTimeout) {
        this.connectTimeout = connectTimeout;
        this.pooled = unpooled();
    }

    /** Returns a client with pooled connections. */
    HttpClient pooled() {
        return pooled;
    }

    /** Creates a client that shares no connection with other requests. The caller shuts it down. */
    final HttpClient unpooled() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(connectTimeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
    }

    @Override
    public void close() {
        pooled.shutdownNow();
    }
}

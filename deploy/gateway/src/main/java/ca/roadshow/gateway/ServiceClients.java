package ca.roadshow.gateway;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.Executors;

/** HTTP/1.1 clients: the offer to upgrade to HTTP/2 would reach the services as a header of every request. */
class ServiceClients implements AutoCloseable {

    private final Duration connectTimeout;
    private final HttpClient pooled;

    ServiceClients(Duration connectTimeout) {
        this.connectTimeout = connectTimeout;
        this.pooled = unpooled();
    }

    /** Shares its connections between requests. */
    HttpClient pooled() {
        return pooled;
    }

    /** Shares no connection with other requests. The caller shuts it down. */
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

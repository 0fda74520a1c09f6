package ca.roadshow.notifications.mail.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Forwards TCP connections to a port of this machine. While it is cut, connections end, and new ones are closed at once. */
final class Cable implements AutoCloseable {

    private final ServerSocket socket;
    private final int target;
    private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    Cable(int target) throws IOException {
        this.target = target;
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    void cut() {
        cut = true;
        ends.forEach(Cable::close);
        ends.clear();
    }

    void mend() {
        cut = false;
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                connect(socket.accept());
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket near) {
        if (cut) {
            close(near);
            return;
        }
        try {
            var far = new Socket(InetAddress.getLoopbackAddress(), target);
            ends.add(near);
            ends.add(far);
            if (cut) {
                cut();
            }
            carry(near, far, near.getInputStream(), far.getOutputStream());
            carry(near, far, far.getInputStream(), near.getOutputStream());
        } catch (IOException unreachable) {
            close(near);
        }
    }

    private void carry(Socket near, Socket far, InputStream in, OutputStream out) {
        Thread.ofVirtual().start(() -> {
            try {
                in.transferTo(out);
            } catch (IOException ended) {
                // One end has closed the connection, or the cable was cut.
            } finally {
                close(near);
                close(far);
                ends.remove(near);
                ends.remove(far);
            }
        });
    }

    private static void close(Socket end) {
        try {
            end.close();
        } catch (IOException alreadyClosed) {
            // The socket is already closed.
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
        cut();
    }
}

package ca.roadshow.web.input;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;

/** Throws at the first byte above the limit. The cause of the exception is the problem for the response. */
class BoundedInputStream extends ServletInputStream {

    private final ServletInputStream body;
    private long left;

    BoundedInputStream(ServletInputStream body, long maxBytes) {
        this.body = body;
        this.left = maxBytes;
    }

    @Override
    public int read() throws IOException {
        var read = body.read();
        if (read >= 0) count(1);
        return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        var read = body.read(bytes, offset, length);
        if (read > 0) count(read);
        return read;
    }

    @Override
    public boolean isFinished() {
        return body.isFinished();
    }

    @Override
    public boolean isReady() {
        return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        body.setReadListener(listener);
    }

    private void count(int read) throws IOException {
        left -= read;
        if (left < 0) throw new IOException(BodyLimitFilter.tooLarge());
    }
}

package ca.roadshow.web.input;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;

/** Fails on the first byte past the bound; the problem to answer with is the cause. */
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

package ca.roadshow.web.ticket;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes black and white PNG images (RFC 2083) with one bit for each pixel. Does not need the desktop module, which
 * servers may lack.
 */
final class Png {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int MOST = 40;

    private Png() {}

    static byte[] of(QrCode code, int scale) {
        if (scale < 1 || scale > MOST) {
            throw new IllegalArgumentException("A module has 1 to " + MOST + " pixels a side");
        }
        var side = code.side() * scale;
        var header = ByteBuffer.allocate(13).putInt(side).putInt(side).put(new byte[] {1, 0, 0, 0, 0});
        var png = new ByteArrayOutputStream();
        png.writeBytes(SIGNATURE);
        chunk(png, "IHDR", header.array());
        chunk(png, "IDAT", deflated(pixels(code, scale, side)));
        chunk(png, "IEND", new byte[0]);
        return png.toByteArray();
    }

    /** Rows of bits, each after a byte for “no filter”. A set bit is white. */
    private static byte[] pixels(QrCode code, int scale, int side) {
        var width = 1 + Math.ceilDiv(side, Byte.SIZE);
        var pixels = new byte[side * width];
        for (var y = 0; y < side; y++) {
            for (var x = 0; x < side; x++) {
                if (!code.dark(x / scale, y / scale)) {
                    pixels[y * width + 1 + x / Byte.SIZE] |= (byte) (0x80 >>> x % Byte.SIZE);
                }
            }
        }
        return pixels;
    }

    private static byte[] deflated(byte[] plain) {
        try (var deflater = new Deflater(Deflater.BEST_COMPRESSION)) {
            deflater.setInput(plain);
            deflater.finish();
            var packed = new ByteArrayOutputStream();
            var buffer = new byte[4096];
            while (!deflater.finished()) {
                packed.write(buffer, 0, deflater.deflate(buffer));
            }
            return packed.toByteArray();
        }
    }

    private static void chunk(ByteArrayOutputStream png, String type, byte[] data) {
        var named = ByteBuffer.allocate(4 + data.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(data)
                .array();
        var sum = new CRC32();
        sum.update(named);
        png.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        png.writeBytes(named);
        png.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }
}

package ca.roadshow.web.image;

import com.twelvemonkeys.imageio.metadata.CompoundDirectory;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEG;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegmentUtil;
import com.twelvemonkeys.imageio.metadata.tiff.TIFF;
import com.twelvemonkeys.imageio.metadata.tiff.TIFFReader;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Phones store photos as the sensor lies and say in Exif how to turn them. Without metadata they must be turned already. */
final class Orientation {

    private static final int UPRIGHT = 1;

    private Orientation() {}

    /** From 1 to 8 as in Exif; 1 if the file says nothing or cannot be understood. */
    static int of(byte[] jpeg) {
        try (var file = new MemoryCacheImageInputStream(new ByteArrayInputStream(jpeg))) {
            for (var segment : JPEGSegmentUtil.readSegments(file, JPEG.APP1, "Exif")) {
                var data = segment.data();
                if (data.read() == 0) {
                    return of(data.readAllBytes(), 0);
                }
            }
            return UPRIGHT;
        } catch (IOException | RuntimeException broken) {
            return UPRIGHT;
        }
    }

    private static int of(byte[] exif, int from) throws IOException {
        try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(exif, from, exif.length - from))) {
            var directory = (CompoundDirectory) new TIFFReader().read(stream);
            var entry = directory.getEntryById(TIFF.TAG_ORIENTATION);
            return entry != null && entry.getValue() instanceof Number number
                    ? Math.clamp(number.intValue(), UPRIGHT, 8)
                    : UPRIGHT;
        }
    }

    static BufferedImage turned(BufferedImage image, int orientation) {
        if (orientation == UPRIGHT) {
            return image;
        }
        double w = image.getWidth();
        double h = image.getHeight();
        var turn = switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            default -> new AffineTransform(0, -1, 1, 0, 0, w);
        };
        var lies = orientation > 4;
        var result = new BufferedImage(
                lies ? image.getHeight() : image.getWidth(),
                lies ? image.getWidth() : image.getHeight(),
                BufferedImage.TYPE_INT_RGB);
        var pen = result.createGraphics();
        pen.drawImage(image, turn, null);
        pen.dispose();
        return result;
    }
}

package ca.roadshow.web.image;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.locks.ReentrantLock;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Decodes an uploaded image and encodes it again, at most as wide as asked. What is not a pixel is lost on the way: metadata such as
 * the place of a photo, further frames, and anything that is hidden in the file.
 */
public final class ImageShrinker {

    /** A photo of a good camera has 24 million pixels. More would need too much memory, whatever the size of the file is. */
    static final long MOST_PIXELS = 24_500_000;

    static final int LONGEST_SIDE = 12_000;

    /** A larger PNG without transparency becomes a JPEG. */
    private static final int LARGE_PNG = 400_000;

    private static final float QUALITY = 0.85f;

    /** Decoding takes up to a hundred megabytes, so it is done for one image at a time. */
    private final ReentrantLock one = new ReentrantLock();

    /**
     * @param widest in pixels; a smaller image keeps its size
     * @throws UnusableImage if the file is no image of a known format, is broken, or has too many pixels
     */
    public ShrunkImage shrink(byte[] file, int widest) throws UnusableImage {
        var format = ImageFormat.of(file).orElseThrow(() -> new UnusableImage("image-type"));
        one.lock();
        try {
            var image = scaled(decoded(file, format, widest), widest);
            return encoded(image, format);
        } catch (IOException | RuntimeException broken) {
            throw new UnusableImage("image-broken");
        } finally {
            one.unlock();
        }
    }

    private static BufferedImage decoded(byte[] file, ImageFormat format, int widest)
            throws IOException, UnusableImage {
        var reader = format.reader();
        try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(stream, false, true);
            var image = decoded(reader, widest);
            return format == ImageFormat.JPEG ? Orientation.turned(image, Orientation.of(file)) : image;
        } finally {
            reader.dispose();
        }
    }

    /** Checks the size that the file states before any pixel is decoded; a decoder never makes more pixels than that. */
    private static BufferedImage decoded(ImageReader reader, int widest) throws IOException, UnusableImage {
        var width = reader.getWidth(0);
        var height = reader.getHeight(0);
        if (width > LONGEST_SIDE || height > LONGEST_SIDE || (long) width * height > MOST_PIXELS) {
            throw new UnusableImage("image-large");
        }
        var some = reader.getDefaultReadParam();
        var every = Math.max(1, Math.min(width, height) / (2 * widest));
        some.setSourceSubsampling(every, every, 0, 0);
        return reader.read(0, some);
    }

    private static BufferedImage scaled(BufferedImage image, int widest) {
        var width = Math.min(widest, image.getWidth());
        var height = Math.max(1, Math.round((float) image.getHeight() * width / image.getWidth()));
        var alpha = image.getColorModel().hasAlpha();
        var result = new BufferedImage(width, height, alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        var pen = result.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        pen.drawImage(image, 0, 0, width, height, null);
        pen.dispose();
        return result;
    }

    private static ShrunkImage encoded(BufferedImage image, ImageFormat format) throws IOException {
        if (format != ImageFormat.JPEG || image.getColorModel().hasAlpha()) {
            var png = new ByteArrayOutputStream();
            ImageIO.write(image, "png", png);
            if (image.getColorModel().hasAlpha() || png.size() <= LARGE_PNG) {
                return new ShrunkImage(png.toByteArray(), "png", image.getWidth(), image.getHeight());
            }
        }
        return new ShrunkImage(jpeg(image), "jpg", image.getWidth(), image.getHeight());
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            var settings = writer.getDefaultWriteParam();
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(image, null, null), settings);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}

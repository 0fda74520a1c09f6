package ca.roadshow.web.image;

import static ca.roadshow.testkit.SampleImages.bytes;
import static ca.roadshow.testkit.SampleImages.file;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageShrinkerTest {

    /** A lossless image of one green pixel. */
    private static final byte[] WEBP = Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");

    private final ImageShrinker shrinker = new ImageShrinker();

    @ParameterizedTest
    @CsvSource({
        "jpeg, 3000, 2000, jpg, 1200, 800",
        "png, 2400, 600, png, 1200, 300",
        "gif, 1300, 1300, png, 1200, 1200",
        "png, 40, 30, png, 40, 30",
        "png, 5000, 4000, png, 1200, 960"
    })
    void limitsWidthTo1200Pixels(String format, int width, int height, String extension, int newWidth, int newHeight)
            throws Exception {
        var shrunk = shrinker.shrink(file(format, width, height), 1_200);
        assertThat(shrunk.extension()).isEqualTo(extension);
        assertThat(shrunk.width()).isEqualTo(newWidth);
        assertThat(shrunk.height()).isEqualTo(newHeight);
        var shown = decoded(shrunk);
        assertThat(shown.getWidth()).isEqualTo(newWidth);
        assertThat(new Color(shown.getRGB(newWidth / 4, newHeight / 2)).getRed())
                .isGreaterThan(200);
        assertThat(new Color(shown.getRGB(newWidth * 3 / 4, newHeight / 2)).getBlue())
                .isGreaterThan(200);
    }

    @Test
    void readsWebp() throws Exception {
        var shrunk = shrinker.shrink(WEBP, 1_200);
        assertThat(shrunk.width()).isEqualTo(1);
        assertThat(decoded(shrunk).getHeight()).isEqualTo(1);
    }

    @Test
    void keepsTransparency() throws Exception {
        var image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_ARGB);
        var shrunk = shrinker.shrink(bytes(image, "png"), 1_200);
        assertThat(shrunk.extension()).isEqualTo("png");
        assertThat(decoded(shrunk).getColorModel().hasAlpha()).isTrue();
    }

    @Test
    void turnsAPhotoAndRemovesItsMetadata() throws Exception {
        var photo = withExif(file("jpeg", 400, 200), 6);
        assertThat(text(photo)).contains("Exif");
        var shrunk = shrinker.shrink(photo, 1_200);
        assertThat(shrunk.width()).isEqualTo(200);
        assertThat(shrunk.height()).isEqualTo(400);
        assertThat(new Color(decoded(shrunk).getRGB(100, 50)).getRed())
                .as("the left side, which is red, is on top")
                .isGreaterThan(200);
        assertThat(text(shrunk.bytes())).doesNotContain("Exif");
    }

    @ParameterizedTest
    @CsvSource({
        "2, 400, 200, 300, 100",
        "3, 400, 200, 300, 100",
        "4, 400, 200, 100, 100",
        "5, 200, 400, 100, 50",
        "7, 200, 400, 100, 350",
        "8, 200, 400, 100, 350",
        "1, 400, 200, 100, 100",
        "9, 200, 400, 100, 350"
    })
    void appliesEveryOrientation(int orientation, int width, int height, int redX, int redY) throws Exception {
        var shrunk = shrinker.shrink(withExif(file("jpeg", 400, 200), orientation), 1_200);
        assertThat(shrunk.width()).isEqualTo(width);
        assertThat(shrunk.height()).isEqualTo(height);
        assertThat(new Color(decoded(shrunk).getRGB(redX, redY)).getRed()).isGreaterThan(200);
    }

    @Test
    void refusesMorePixelsThanItCanDecode() throws Exception {
        refuses("image-large", withSize(file("png", 20, 20), 12_001, 10));
        refuses("image-large", withSize(file("png", 20, 20), 10_000, 10_000));
        refuses("image-large", withSize(file("png", 20, 20), Integer.MAX_VALUE, Integer.MAX_VALUE));
    }

    @Test
    void removesDataAfterTheImage() throws Exception {
        var image = file("jpeg", 40, 30);
        var script = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        var both = ByteBuffer.allocate(image.length + script.length).put(image).put(script);
        assertThat(text(shrinker.shrink(both.array(), 1_200).bytes())).doesNotContain("<script>");
    }

    @Test
    void refusesOtherFiles() {
        refuses("image-type", new byte[0]);
        refuses("image-type", "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8));
        refuses("image-type", "%PDF-1.7".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void refusesBrokenFiles() throws Exception {
        refuses("image-broken", "GIF89a<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
        refuses("image-broken", Arrays.copyOf(file("png", 200, 200), 40));
        refuses("image-broken", withSize(file("png", 20, 20), 0, 10));
        refuses("image-broken", Arrays.copyOf(WEBP, 16));
    }

    @Test
    void equalImagesHaveEqualNames() throws Exception {
        var one = shrinker.shrink(file("png", 30, 30), 1_200);
        assertThat(one.name())
                .isEqualTo(shrinker.shrink(file("png", 30, 30), 1_200).name())
                .matches("[0-9a-f]{32}\\.png");
        assertThat(one.name())
                .isNotEqualTo(shrinker.shrink(file("png", 30, 31), 1_200).name());
    }

    private void refuses(String code, byte[] file) {
        assertThatThrownBy(() -> shrinker.shrink(file, 1_200))
                .isInstanceOf(UnusableImage.class)
                .hasMessage(code);
    }

    private static BufferedImage decoded(ShrunkImage image) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(image.bytes()));
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1);
    }

    /** States another size than the file has; 16 bytes precede the width in a PNG. */
    private static byte[] withSize(byte[] png, int width, int height) {
        var stated = ByteBuffer.wrap(png.clone());
        stated.putInt(16, width).putInt(20, height);
        return stated.array();
    }

    /** With a segment that contains one entry: the orientation. */
    private static byte[] withExif(byte[] jpeg, int orientation) {
        var exif = ByteBuffer.allocate(2 + 2 + 6 + 8 + 2 + 12 + 4);
        exif.putShort((short) 0xffe1).putShort((short) (exif.capacity() - 2));
        exif.put("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1));
        exif.put("MM\0*".getBytes(StandardCharsets.ISO_8859_1)).putInt(8);
        exif.putShort((short) 1);
        exif.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        exif.putInt(0);
        return ByteBuffer.allocate(jpeg.length + exif.capacity())
                .put(jpeg, 0, 2)
                .put(exif.array())
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }
}

package ca.roadshow.web.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.CRC32;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * A version of all files under {@code /assets}. It is part of their addresses, so browsers can cache them for long and
 * still notice changes.
 */
public class Assets {

    private final String version;

    Assets() {
        this.version = checksum();
    }

    public String version() {
        return version;
    }

    private static String checksum() {
        try {
            var sum = new CRC32();
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath:/web/static/*.*")) {
                sum.update(file.getContentAsByteArray());
            }
            return Long.toHexString(sum.getValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

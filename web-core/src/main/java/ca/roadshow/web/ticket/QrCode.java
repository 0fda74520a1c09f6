package ca.roadshow.web.ticket;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/** A QR code with its quiet zone of four modules (ISO/IEC 18004, section 9.1), as SVG and as PNG. */
public final class QrCode {

    private static final Map<EncodeHintType, Object> HINTS =
            Map.of(EncodeHintType.MARGIN, 4, EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M);

    private final BitMatrix modules;

    private QrCode(BitMatrix modules) {
        this.modules = modules;
    }

    /** @param text at most about 2,000 characters */
    public static QrCode of(String text) {
        try {
            return new QrCode(new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, HINTS));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("Does not fit into a QR code", tooLong);
        }
    }

    /** The modules along each side, including the quiet zone. */
    int side() {
        return modules.getWidth();
    }

    boolean dark(int column, int row) {
        return modules.get(column, row);
    }

    /**
     * Returns the code as SVG, always black on white, because scanners read nothing else. The page must supply a text
     * alternative.
     */
    public String svg() {
        var path = new StringBuilder();
        for (var row = 0; row < side(); row++) {
            for (var column = 0; column < side(); column++) {
                if (dark(column, row)) {
                    path.append('M').append(column).append(' ').append(row).append("h1v1h-1z");
                }
            }
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" width="%2$d" height="%2$d" \
                shape-rendering="crispEdges"><path fill="#fff" d="M0 0h%1$dv%1$dH0z"/><path d="%3$s"/></svg>
                """.formatted(side(), side() * 8, path);
    }

    /** @param scale pixels along a module's side, 1 to 40 */
    public byte[] png(int scale) {
        return Png.of(this, scale);
    }
}

package ca.roadshow.cfp.programme;

import ca.roadshow.cfp.call.view.CallView;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file with data of a call, to download. */
final class CallFile {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    /** The byte order mark by which spreadsheets recognize UTF-8. */
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private CallFile() {}

    static ResponseEntity<String> csv(CallView call, String about, String lines) {
        return file(call, about + ".csv").contentType(CSV).body(BYTE_ORDER_MARK + lines);
    }

    static <T> ResponseEntity<T> json(CallView call, String about, T items) {
        return file(call, about + ".json")
                .contentType(MediaType.APPLICATION_JSON)
                .body(items);
    }

    private static ResponseEntity.BodyBuilder file(CallView call, String name) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(call.slug() + "-" + name)
                                .build()
                                .toString());
    }
}

package ca.roadshow.testkit;

import java.util.List;
import java.util.stream.Stream;

/** Malformed, very large or wrongly typed input, and input for other kinds of servers. */
final class HostileInput {

    static final List<String> METHODS = List.of("HEAD", "TRACE", "OPTIONS", "PROPFIND", "PATCH");

    /** In place of each path variable. */
    static final List<String> VALUES = List.of("%00", "%F0%9F%98%80", "..%2f", "-1", "'%22%3Cb%3E", "a".repeat(3_000));

    private static final List<String> QUERIES = List.of(
            "q=%",
            "utm=100%",
            "token=%zz&q=1",
            "%",
            "q=%C3",
            "q=%00",
            "x[=1",
            "x%5B=1",
            "x%5D=1&%5B%5D=&a.b.c=1&class.module.classLoader=1",
            "lang=zz&lang=fr&lang=",
            "limit=abc&limit=-1&limit=99999999999999999999",
            "limit=99999999999999999999&page=-1&when=never",
            "cursor=!!!&after=nonsense&next=.&date=2026-13-45",
            "&&==&=&",
            "q=" + "a".repeat(7_000));

    static final List<String> HEADERS = List.of(
            "Cookie: lang=\"fr; =; ;; a b=c; roadshow_sign_in=\"",
            "Cookie: lang=fr; lang=en; lang=\u00e9",
            "Accept-Language: x-*-;q=abc, fr;q=2,,,*;q=-1",
            "Accept-Language: " + "fr,".repeat(1_500),
            "Accept: text/calendar",
            "Accept: nonsense",
            "Accept: image/*;q=x, */x",
            "Content-Type: nonsense",
            "Content-Type: application/json;charset=no-such-charset",
            "Content-Type: multipart/form-data",
            "Content-Length: -1",
            "Range: bytes=9-1",
            "Range: bytes=a-b",
            "If-Modified-Since: yesterday",
            "If-None-Match: \"",
            "X-Forwarded-For: ,,,",
            "X-Forwarded-Proto: gopher",
            "X-Forwarded-Host: a b",
            "X-Forwarded-Port: 99999999",
            "Authorization: Bearer",
            "Authorization: Bearer x.y.z",
            "Authorization: Basic !!!",
            "traceparent: 00-zz",
            "Origin: http://[",
            "Host: [",
            "Expect: 200-maybe",
            "Idempotency-Key: \u00e9",
            "Last-Event-ID: \u0001",
            "X-Large: " + "a".repeat(20_000));

    static final List<String> JSON = List.of(
            "",
            "{",
            "[]",
            "null",
            "1",
            "\"text\"",
            "[".repeat(2_000),
            "{\"a\":".repeat(1_200),
            "{\"a\":1e999999999}",
            "{\"a\":" + "9".repeat(2_000) + "}",
            "\ufeff{}",
            "{\"a\":1,\"a\":2}");

    /** So expensive for the service that it is sent only once. */
    static final String LARGE_JSON = "{\"" + "k".repeat(60_000) + "\":1}";

    static final List<String> FORMS = List.of(
            "",
            "name=%",
            "name=%zz",
            "name=%C3",
            "x[=1",
            "x[0=1",
            "x]=1",
            "[0]=1",
            "agenda[-1].kind=talk",
            "agenda[a].kind=talk",
            "agenda[0][0].kind=talk",
            "agenda[300].kind=talk",
            "class.module.classLoader=1",
            "&&==&=&");

    /** So expensive for the service that it is sent only once. */
    static final String LARGE_FORM = "a=&".repeat(20_000);

    /** Text that is appended to a path. */
    static final List<String> SUFFIXES = Stream.concat(
                    QUERIES.stream().map(query -> "?" + query),
                    Stream.of(
                            "/%",
                            "/%zz",
                            "%",
                            ";jsessionid=1",
                            ";a=%zz",
                            "//",
                            "/..;/",
                            ".xml",
                            ".ics/",
                            "#part",
                            "?q=1#part"))
            .toList();

    private HostileInput() {}
}

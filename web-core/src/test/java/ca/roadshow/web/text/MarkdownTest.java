package ca.roadshow.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    private final Markdown markdown = new Markdown();

    @Nested
    class Html {

        @Test
        void keepsParagraphsAndLineEndsAsTyped() {
            assertThat(html("Doors open at six.\nTalks at seven.\r\n\r\nBring a friend."))
                    .isEqualTo("<p>Doors open at six.<br />\nTalks at seven.</p>\n<p>Bring a friend.</p>");
        }

        @Test
        void showsLists() {
            assertThat(html("You learn:\n- queues\n- retries\n\n3. third\n4. fourth"))
                    .contains("<ul><li>queues</li><li>retries</li></ul>")
                    .contains("<ol start=\"3\"><li>third</li>");
        }

        @Test
        void showsEmphasisQuotationAndCode() {
            assertThat(html("*soft* **strong** `kubectl get`\n\n> said so"))
                    .contains("<em>soft</em> <strong>strong</strong> <code>kubectl get</code>")
                    .contains("<blockquote>\n<p>said so</p>\n</blockquote>");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "[the code](https://example.org/a?b=1)",
                    "https://example.org/a?b=1",
                    "<https://example.org/a?b=1>",
                    "[the code][1]\n\n[1]: https://example.org/a?b=1"
                })
        void addsNofollowToLinks(String typed) {
            assertThat(html(typed))
                    .contains("href=\"https://example.org/a?b&#61;1\"")
                    .contains("rel=\"nofollow noopener ugc\"")
                    .doesNotContain("target");
        }

        @Test
        void linksAMailbox() {
            assertThat(html("Write to zoe@example.org")).contains("href=\"mailto:zoe&#64;example.org\"");
        }

        @ParameterizedTest
        @ValueSource(strings = {"# Title", "###### Title", "Title\n=====", "Title\n---"})
        void addsNoHeadingToThePage(String heading) {
            assertThat(html(heading)).isEqualTo("<p><strong>Title</strong></p>");
        }

        /** The parser tries block types in the order of the collection, so the collection must have one. */
        @Test
        void distinguishesRuleListAndHeading() {
            assertThat(html("- - -")).isEqualTo("<hr />");
            assertThat(html("First\n\n---\n\nSecond")).isEqualTo("<p>First</p>\n<hr />\n<p>Second</p>");
        }

        @Test
        void replacesImageByDescription() {
            assertThat(html("![our room](https://example.org/a.png)")).isEqualTo("<p>our room</p>");
        }

        @Test
        void leavesIndentedLinesAsText() {
            assertThat(html("First\n\n      indented")).isEqualTo("<p>First</p>\n<p>indented</p>");
        }

        @Test
        void rendersNothingForBlankText() {
            assertThat(markdown.html(null).value()).isEmpty();
            assertThat(html("  \n ")).isEmpty();
        }

        private String html(String typed) {
            return markdown.html(typed).value();
        }
    }

    @Nested
    class Hostile {

        /** The output that the sanitizer may produce; everything else must have become text. */
        private static final Pattern ALLOWED = Pattern.compile(
                "</?(?:p|ul|li|blockquote|pre|code|strong|em)>|<br />|<hr />|</?ol>|<ol start=\"[0-9]+\">|</a>"
                        + "|<a href=\"(?:https?:|mailto:)[^\"]*\" rel=\"nofollow noopener ugc\">");

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "<script>alert(1)</script>",
                    "<scr<script>ipt>alert(1)</scr</script>ipt>",
                    "<img src=x onerror=alert(1)>",
                    "<svg/onload=alert(1)>",
                    "<!-- --><iframe src=//evil.example></iframe>",
                    "<style>body{display:none}</style>",
                    "<a href=\"javascript:alert(1)\" onclick=\"x()\">x</a>",
                    "[x](javascript:alert(1))",
                    "[x](JaVaScRiPt:alert(1))",
                    "[x](&#106;avascript:alert(1))",
                    "[x](java\tscript:alert(1))",
                    "[x](  javascript:alert(1))",
                    "[x](<java\u0000script:alert(1)>)",
                    "[x](data:text/html;base64,PHNjcmlwdD4=)",
                    "[x](vbscript:x)",
                    "[x](file:///etc/passwd)",
                    "[x](//evil.example)",
                    "[x](/sign-in)",
                    "[x](?token=1)",
                    "<javascript:alert(1)>",
                    "[x]: javascript:alert(1)\n\n[x]",
                    "![x](javascript:alert(1))",
                    "![<img src=x onerror=alert(1)>](https://example.org)",
                    "[![x](data:image/svg+xml,<svg/onload=alert(1)>)](javascript:alert(1))",
                    "[x](https://example.org \"\" onmouseover=alert(1) \"\")",
                    "[x](https://example.org\"onmouseover=\"alert(1))",
                    "`<script>alert(1)</script>`",
                    "```\"><script>alert(1)</script>\n</code></pre><script>x</script>\n```",
                    "**[<b onclick=x>](https://example.org)*_</p></div></main><script>",
                    "</textarea></title><script>alert(1)</script>",
                    "{{constructor.constructor('alert(1)')()}}",
                    "99999999999999. x"
                })
        void removesScripts(String typed) {
            var html = markdown.html(typed).value();

            assertThat(ALLOWED.matcher(html).replaceAll("").replace("{<!-- -->{", ""))
                    .doesNotContain("<", "\"");
            assertThat(html).doesNotContainPattern("(?i)href=\"(?!https?:|mailto:)");
        }

        @Test
        void escapesHtml() {
            assertThat(markdown.html("List<String> & <b>bold</b>").value())
                    .isEqualTo("<p>List&lt;String&gt; &amp; &lt;b&gt;bold&lt;/b&gt;</p>");
        }

        @Test
        void removesDirectionCharacters() {
            assertThat(markdown.html("a\u202eb\u2066c\u0007d").value()).isEqualTo("<p>abcd</p>");
            assertThat(markdown.text("a\u202eb\u2028c")).isEqualTo("ab\nc");
        }

        @ParameterizedTest
        @MethodSource("ca.roadshow.web.text.MarkdownTest#towers")
        void keepsWordsOfDeeplyNestedText(String tower) {
            var html = markdown.html(tower).value();

            assertThat(html).contains("word");
            assertThat(depth(html)).isLessThan(2 * Markdown.DEEPEST + 4);
            assertThat(markdown.text(tower)).contains("word");
        }

        @Test
        void rendersTooLongTextAsTyped() {
            var endless = "*a* <b>\n".repeat(Markdown.LONGEST) + "\n\nlast";

            assertThat(markdown.html(endless).value())
                    .startsWith("<p>*a* &lt;b&gt;<br />\n*a*")
                    .endsWith("<p>last</p>");
            assertThat(markdown.text(endless)).startsWith("*a* <b>\n*a*").endsWith("\n\nlast");
        }

        private static int depth(String html) {
            var open = 0;
            var deepest = 0;
            for (var tag : Pattern.compile("<(/?)[a-z]+[^>]*?(/?)>")
                    .matcher(html)
                    .results()
                    .toList()) {
                if (tag.group(2).isEmpty()) {
                    open += tag.group(1).isEmpty() ? 1 : -1;
                }
                deepest = Math.max(deepest, open);
            }
            return deepest;
        }
    }

    @Nested
    class Page {

        @Test
        void rendersHeadingsBelowPageHeading() {
            assertThat(markdown.page("# One\n\n## Two\n\n#### Four\n\n###### Six")
                            .value())
                    .isEqualTo("<h2>One</h2>\n<h2>Two</h2>\n<h4>Four</h4>\n<h4>Six</h4>");
        }

        @Test
        void joinsWrappedLines() {
            assertThat(markdown.page("one\ntwo").value()).isEqualTo("<p>one\ntwo</p>");
        }

        @Test
        void allowsLinksWithinSite() {
            assertThat(markdown.page("[a](/privacy?lang=fr)").value()).contains("href=\"/privacy?lang&#61;fr\"");
        }

        @ParameterizedTest
        @ValueSource(strings = {"//evil.example", "/\\\\evil.example", "javascript:x", "?token=1", "a/b"})
        void doesNotLinkOtherTextWithoutScheme(String elsewhere) {
            assertThat(markdown.page("[a](" + elsewhere + ")").value()).isEqualTo("<p>a</p>");
        }

        @Test
        void isSafe() {
            assertThat(markdown.page("## <script>x</script> [a](javascript:b)").value())
                    .isEqualTo("<h2>&lt;script&gt;x&lt;/script&gt; a</h2>");
        }
    }

    @Nested
    class PlainText {

        @Test
        void keepsStructure() {
            assertThat(markdown.text("""
                # What you learn
                Two things,
                *really*:

                - queues
                - retries
                  - with patience

                1. first
                2. second

                > said so
                """)).isEqualTo("""
                    What you learn

                    Two things,
                    really:

                    - queues
                    - retries
                      - with patience

                    1. first
                    2. second

                    > said so\
                    """);
        }

        @Test
        void keepsAddressOfLink() {
            assertThat(markdown.text("[the *code*](https://example.org/a) and https://example.org/b"))
                    .isEqualTo("the code (https://example.org/a) and https://example.org/b");
            assertThat(markdown.text("<zoe@example.org> [x](javascript:y)")).isEqualTo("zoe@example.org x");
        }

        @Test
        void keepsCodeAndHtmlAsTyped() {
            assertThat(markdown.text("`List<T>` <b>x</b>")).isEqualTo("List<T> <b>x</b>");
        }
    }

    /** Texts as deeply nested as the largest field allows. */
    static String[] towers() {
        var height = Markdown.LONGEST / 6;
        return new String[] {
            ">".repeat(height) + " word",
            "- ".repeat(height) + "word",
            "1. ".repeat(height) + "word",
            IntStream.range(0, 140)
                    .mapToObj(level -> " ".repeat(2 * level) + "- word\n")
                    .collect(java.util.stream.Collectors.joining()),
            "*".repeat(height) + "word" + "*".repeat(height),
            "*a **a ".repeat(height) + "word",
            "_a ".repeat(height) + "word" + " a_".repeat(height),
            "[".repeat(height) + "word" + "](https://example.org)".repeat(1_000),
            "![".repeat(height) + "word",
            "[a](".repeat(height) + "word",
            "a " + "`".repeat(height) + "word",
            "<".repeat(height) + "word",
            "&".repeat(height) + "word",
            "a@".repeat(height) + "word",
            "https://".repeat(height) + " word",
            "a [a]: ".repeat(height) + "word",
            "\\".repeat(height) + "word",
            "(".repeat(height) + "[word](" + "(".repeat(height)
        };
    }

    @Test
    void rendersAMailWithHeadingsAndCompleteLinksOnly() {
        var parsed = markdown.parse("# News\n\n[here](/meetups) [there](https://example.org)");
        assertThat(markdown.mail(parsed).value())
                .startsWith("<h2>News</h2>")
                .contains("here <a href=\"https://example.org\"")
                .doesNotContain("/meetups");
        assertThat(markdown.text(parsed)).isEqualTo("News\n\nhere there (https://example.org)");
    }
}

package ca.roadshow.web.problem;

import java.util.Locale;
import org.springframework.web.util.HtmlUtils;

/** A minimal page without layout, for failures of the layout or of the request itself. */
final class PlainProblemPage {

    private PlainProblemPage() {}

    static String of(Problem problem, Locale locale) {
        return """
                <!doctype html>
                <html lang="%1$s">
                <head>
                <meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%2$s · Roadshow</title>
                <link rel="stylesheet" href="/assets/roadshow.css"><link rel="stylesheet" href="/assets/parts.css">
                </head>
                <body>
                <div id="content" class="shell"><main class="problem">
                <p class="sign" aria-hidden="true"><span>%3$d</span></p>
                <div><h1>%2$s</h1><p class="lead">%4$s</p></div>
                </main></div>
                </body>
                </html>
                """.formatted(
                        locale.toLanguageTag(),
                        HtmlUtils.htmlEscape(problem.title()),
                        problem.status(),
                        HtmlUtils.htmlEscape(problem.detail()));
    }
}

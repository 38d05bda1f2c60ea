// SPDX-License-Identifier: Apache-2.0
package org.oncetold.base.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.oncetold.base.DatabaseAway;
import org.oncetold.base.Faults;
import org.oncetold.base.Refusal;
import org.oncetold.base.Words;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/// Words what the server or a filter refused before anybody could: addresses nobody may write,
/// unknown methods, forms that are no longer good, faults outside the controllers. A program gets a
/// problem detail, a person a page with the way back.
@RestController
class EarlyRefusals implements ErrorController {

    private static final String PAGE =
            """
            <!doctype html>
            <html lang="%s"><head><meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <meta name="color-scheme" content="light dark"><title>OnceTold</title>
            <link rel="stylesheet" href="/styles/app.css"></head>
            <body><main class="page"><h1>%s</h1><p>%s</p><p><a href="/">%s</a></p></main></body>
            </html>
            """;

    private final Problems problems;
    private final Words words;

    EarlyRefusals(Problems problems, Words words) {
        this.problems = problems;
        this.words = words;
    }

    @RequestMapping("${server.error.path:/error}")
    void answer(HttpServletRequest request, HttpServletResponse response, Locale language)
            throws IOException {
        var refusal = refusal(request);
        if (isPage(request)) page(refusal, response, language);
        else problems.write(refusal, request, response);
    }

    private void page(Refusal refusal, HttpServletResponse response, Locale language)
            throws IOException {
        response.setStatus(refusal.kind().status());
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter()
                .write(
                        PAGE.formatted(
                                language.toLanguageTag(),
                                word("base.problem." + refusal.kind(), language),
                                word(refusal.key(), language, refusal.arguments()),
                                word("base.frame.home", language)));
    }

    private String word(String key, Locale language, Object... arguments) {
        return HtmlUtils.htmlEscape(words.getTranslation(key, language, arguments));
    }

    private static boolean isPage(HttpServletRequest request) {
        var address = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        var accept = String.valueOf(request.getHeader("Accept"));
        return !address.startsWith("/api") && accept.contains(MediaType.TEXT_HTML_VALUE);
    }

    private static Refusal refusal(HttpServletRequest request) {
        return Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
                .map(status -> CallRefusals.byStatus((int) status))
                .orElseGet(() -> fault(request));
    }

    private static Refusal fault(HttpServletRequest request) {
        var thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        var fault = thrown instanceof Throwable known ? known : new IllegalStateException();
        var reference = Faults.record(fault);
        return DatabaseAway.refusal(fault)
                .orElseGet(() -> new Refusal(Refusal.Kind.FAULT, "base.fault.sentence", reference));
    }
}

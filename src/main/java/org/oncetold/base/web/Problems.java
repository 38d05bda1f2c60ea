// SPDX-License-Identifier: Apache-2.0
package org.oncetold.base.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.oncetold.base.Refusal;
import org.oncetold.base.Refusal.Kind;
import org.oncetold.base.Words;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/// Answers a program with a problem detail (RFC 9457) in the caller's language: `title` says what
/// happened, `detail` what to do, `code` is the key for programs. Written whatever the caller
/// accepts, so that nobody is left with an empty refusal.
@Component
public class Problems {

    private static final String RETRY_SECONDS = "5";
    private static final String RETRY_MINUTE = "60";

    private final Words words;
    private final LocaleResolver languages;
    private final JsonMapper json;

    Problems(Words words, LocaleResolver languages, JsonMapper json) {
        this.words = words;
        this.languages = languages;
        this.json = json;
    }

    public void write(Refusal refusal, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        write(refusal, Map.of(), request, response);
    }

    /// With headers that belong to the answer, name by value.
    void write(
            Refusal refusal,
            Map<String, String> headers,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var language = languages.resolveLocale(request);
        var problem = new LinkedHashMap<String, Object>();
        problem.put("type", "about:blank");
        problem.put("title", words.getTranslation("base.problem." + refusal.kind(), language));
        problem.put("status", refusal.kind().status());
        problem.put("detail", words.getTranslation(refusal.key(), language, refusal.arguments()));
        problem.put("code", refusal.key());
        response.reset();
        response.setStatus(refusal.kind().status());
        headers.forEach(response::setHeader);
        advise(refusal.kind(), request, response);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag());
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }

    private static void advise(
            Kind kind, HttpServletRequest request, HttpServletResponse response) {
        if (kind == Kind.NOT_NOW || kind == Kind.FULL)
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        if (kind == Kind.TOO_MANY) response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_MINUTE);
        if (kind == Kind.NOT_SIGNED_IN) {
            var sent = request.getHeader(HttpHeaders.AUTHORIZATION) != null;
            response.setHeader(
                    HttpHeaders.WWW_AUTHENTICATE,
                    "Bearer realm=\"OnceTold\"" + (sent ? ", error=\"invalid_token\"" : ""));
        }
    }
}

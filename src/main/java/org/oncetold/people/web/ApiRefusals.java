// SPDX-License-Identifier: Apache-2.0
package org.oncetold.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import org.oncetold.base.Refusal.Kind;
import org.oncetold.base.Words;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// What the API answers when nobody is signed in (401) or the role does not include it (403): a
/// problem detail (RFC 9457) in the caller's language.
@Component
class ApiRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final Words words;
    private final JsonMapper json;

    ApiRefusals(Words words, JsonMapper json) {
        this.words = words;
        this.json = json;
    }

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"OnceTold\"");
        write(request, response, Kind.NOT_SIGNED_IN, "people.refusal.bearToken");
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        write(request, response, Kind.NOT_ALLOWED, "people.refusal.notYourRole");
    }

    private void write(
            HttpServletRequest request, HttpServletResponse response, Kind kind, String key)
            throws IOException {
        var problem = new LinkedHashMap<String, Object>();
        problem.put("type", "about:blank");
        problem.put(
                "title", words.getTranslation("base.problem." + kind.name(), request.getLocale()));
        problem.put("status", kind.status());
        problem.put("detail", words.getTranslation(key, request.getLocale()));
        problem.put("code", key);
        response.setStatus(kind.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        json.writeValue(response.getOutputStream(), problem);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.oncetold.base.web;

import java.util.Locale;
import org.oncetold.base.Refusal;
import org.oncetold.base.Words;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/// Turns a refusal into a problem detail (RFC 9457) in the caller's language: `title` says what
/// happened, `detail` what to do, `code` is the key for programs.
@RestControllerAdvice(annotations = RestController.class)
class Problems {

    private static final String RETRY_SECONDS = "5";

    private final Words words;

    Problems(Words words) {
        this.words = words;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refusal refusal, Locale locale) {
        var status = HttpStatus.valueOf(refusal.kind().status());
        var problem = ProblemDetail.forStatus(status);
        problem.setTitle(words.getTranslation("base.problem." + refusal.kind(), locale));
        problem.setDetail(words.getTranslation(refusal.key(), locale, refusal.arguments()));
        problem.setProperty("code", refusal.key());
        var response = ResponseEntity.status(status);
        if (refusal.kind() == Refusal.Kind.NOT_NOW || refusal.kind() == Refusal.Kind.FULL)
            response.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        return response.body(problem);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.oncetold.vault;

import java.util.Locale;
import org.oncetold.base.Words;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/// Says over the API that something stored is not what was sealed, instead of showing any of it.
@RestControllerAdvice
class BrokenSeals {

    private static final String KEY = "vault.refusal.broken";

    private final Words words;

    BrokenSeals(Words words) {
        this.words = words;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> broken(SealBroken broken, Locale locale) {
        var problem = ProblemDetail.forStatus(HttpStatus.INTERNAL_SERVER_ERROR);
        problem.setTitle(words.getTranslation("base.problem.NOT_NOW", locale));
        problem.setDetail(words.getTranslation(KEY, locale));
        problem.setProperty("code", KEY);
        return ResponseEntity.internalServerError().body(problem);
    }
}

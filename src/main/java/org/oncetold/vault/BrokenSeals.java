// SPDX-License-Identifier: Apache-2.0
package org.oncetold.vault;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.oncetold.base.Refusal;
import org.oncetold.base.web.Problems;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/// Says over the API that something stored is not what was sealed, instead of showing any of it.
@RestControllerAdvice
@Order(0)
class BrokenSeals {

    private final Problems problems;

    BrokenSeals(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    void broken(SealBroken broken, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        problems.write(new Refusal(Refusal.Kind.FAULT, "vault.refusal.broken"), request, response);
    }
}

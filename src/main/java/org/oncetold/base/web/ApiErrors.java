// SPDX-License-Identifier: Apache-2.0
package org.oncetold.base.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.oncetold.base.Faults;
import org.oncetold.base.Refusal;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.util.DisconnectedClientHelper;

/// Whatever a call ends with is answered as a problem detail. What nobody foresaw gets a number
/// that is also in the log; its message stays out of both.
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ApiErrors {

    private final Problems problems;

    ApiErrors(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    void refused(Refusal refusal, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        problems.write(refusal, request, response);
    }

    /// Answered by the security of the API, which asks for a token where there is none.
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void denied(RuntimeException denied) {
        throw denied;
    }

    @ExceptionHandler
    void unreadable(
            HttpMessageNotReadableException unreadable,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        problems.write(UnreadableJson.refusal(unreadable), request, response);
    }

    @ExceptionHandler({
        TransientDataAccessException.class,
        RecoverableDataAccessException.class,
        NonTransientDataAccessResourceException.class,
        CannotCreateTransactionException.class
    })
    void away(Exception trouble, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Faults.record(trouble);
        problems.write(
                new Refusal(Refusal.Kind.NOT_NOW, "base.refusal.database"), request, response);
    }

    @ExceptionHandler
    void unforeseen(Exception fault, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        if (response.isCommitted() || DisconnectedClientHelper.isClientDisconnectedException(fault))
            throw fault;
        var refusal = CallRefusals.of(fault).orElseGet(() -> fault(fault));
        problems.write(refusal, headers(fault), request, response);
    }

    private static Refusal fault(Exception fault) {
        return new Refusal(Refusal.Kind.FAULT, "base.fault.sentence", Faults.record(fault));
    }

    /// `Allow` and `Accept`, which say what would be taken.
    private static Map<String, String> headers(Exception fault) {
        var headers = new HashMap<String, String>();
        if (fault instanceof ErrorResponse answer)
            answer.getHeaders()
                    .forEach((name, values) -> headers.put(name, String.join(", ", values)));
        return headers;
    }
}

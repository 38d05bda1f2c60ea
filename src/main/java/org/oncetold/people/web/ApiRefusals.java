// SPDX-License-Identifier: Apache-2.0
package org.oncetold.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.oncetold.base.Refusal;
import org.oncetold.base.Refusal.Kind;
import org.oncetold.base.web.Problems;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/// What the API answers when nobody is signed in (401) or the role does not include it (403).
@Component
class ApiRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final Problems problems;

    ApiRefusals(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        problems.write(
                new Refusal(Kind.NOT_SIGNED_IN, "people.refusal.bearToken"), request, response);
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        problems.write(
                new Refusal(Kind.NOT_ALLOWED, "people.refusal.notYourRole"), request, response);
    }
}

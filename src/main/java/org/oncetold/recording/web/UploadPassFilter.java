// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.oncetold.base.Refusal;
import org.oncetold.base.web.Problems;
import org.oncetold.people.Role;
import org.oncetold.people.SignedInPerson;
import org.oncetold.recording.UploadPass;
import org.oncetold.recording.UploadPasses;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Reads an upload pass. It is good for the recording it was issued for, there for chunks, letters,
/// gaps, masks and the close, or for the file it was issued for, and for nothing else.
final class UploadPassFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer " + UploadPasses.PREFIX;
    private static final Pattern CALL =
            Pattern.compile(
                    "(PUT|POST|DELETE) /api/v1/recordings/([0-9a-f-]{36})/"
                            + "(chunks/\\d+|kept|late/[0-9a-f-]{36}(/\\d+)?|gaps|masks|close)");
    private static final Pattern FILE =
            Pattern.compile(
                    "(GET|PUT|POST|DELETE) /api/v1/uploads/([0-9a-f-]{36})(/pieces/\\d+|/resume|/speakers|/finish)?");
    private static final Pattern LOOK = Pattern.compile("(GET) /api/v1/recordings/([0-9a-f-]{36})");

    private final UploadPasses passes;
    private final Problems problems;

    UploadPassFilter(UploadPasses passes, Problems problems) {
        this.passes = passes;
        this.problems = problems;
    }

    static boolean carriesPass(HttpServletRequest request) {
        return header(request).regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var wanted = recording(request);
        var pass =
                wanted.isEmpty()
                        ? Optional.<UploadPass>empty()
                        : passes.find(token(request))
                                .filter(it -> it.recording().toString().equals(wanted.get()));
        if (pass.isEmpty()) {
            problems.write(
                    new Refusal(Refusal.Kind.NOT_SIGNED_IN, "recording.refusal.pass"),
                    request,
                    response);
            return;
        }
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication(pass.get()));
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }

    private static Optional<String> recording(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        var call = request.getMethod() + " " + path;
        return List.of(CALL, FILE, LOOK).stream()
                .map(pattern -> pattern.matcher(call))
                .filter(java.util.regex.Matcher::matches)
                .map(found -> found.group(2))
                .findFirst();
    }

    private static Authentication authentication(UploadPass pass) {
        return UsernamePasswordAuthenticationToken.authenticated(
                new SignedInPerson(pass.person().value()),
                pass,
                List.of(new SimpleGrantedAuthority("ROLE_" + Role.INTERVIEWER)));
    }

    private static String token(HttpServletRequest request) {
        return header(request).substring("Bearer ".length()).strip();
    }

    private static String header(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header == null ? "" : header;
    }
}

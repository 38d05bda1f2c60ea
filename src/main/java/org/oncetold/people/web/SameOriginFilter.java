// SPDX-License-Identifier: Apache-2.0
package org.oncetold.people.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses whatever changes something, and every push connection, when another site's page asked
/// for it. Browsers send cookies with a WebSocket from any site; its `Origin` gives it away.
final class SameOriginFilter extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final String PUSH = "/VAADIN/push";

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (matters(request) && isForeign(request)) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean matters(HttpServletRequest request) {
        return !READING.contains(request.getMethod()) || request.getRequestURI().contains(PUSH);
    }

    /// Our pages send no referrer, so a browser writes `Origin: null` on their forms; then, and
    /// wherever else it is sent, `Sec-Fetch-Site` decides, which no page can set.
    private static boolean isForeign(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) return !site.equals("same-origin") && !site.equals("none");
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin == null) return false;
        if (origin.equals("null")) return request.getRequestURI().contains(PUSH);
        return !origin.equalsIgnoreCase(own(request)) && !sameHost(origin, request);
    }

    private static String own(HttpServletRequest request) {
        var scheme = request.getScheme();
        var port = request.getServerPort();
        var usual = scheme.equals("https") ? port == 443 : port == 80;
        return (scheme + "://" + request.getServerName() + (usual ? "" : ":" + port))
                .toLowerCase(Locale.ROOT);
    }

    /// Behind a proxy that ends TLS the scheme may differ, the `Host` it hands on does not.
    private static boolean sameHost(String origin, HttpServletRequest request) {
        try {
            var host = request.getHeader(HttpHeaders.HOST);
            return host != null && host.equalsIgnoreCase(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}

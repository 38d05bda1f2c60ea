// SPDX-License-Identifier: Apache-2.0
package org.oncetold.people.web;

import java.util.Map;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// What every answer tells the browser: nothing from elsewhere, nothing to elsewhere, no frames,
/// the microphone for this page alone.
final class SecurityHeaders {

    /// Flow 25.2 evaluates small pieces of script that the server sends and sets styles on
    /// elements; both need their `unsafe-` word until Vaadin 25.4. Scripts written into the page
    /// need the page's own nonce.
    private static final String PAGE_POLICY =
            "default-src 'none'; script-src 'self' %s 'unsafe-eval'; style-src 'self'"
                    + " 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; media-src"
                    + " 'self' blob:; worker-src 'self' blob:; connect-src 'self'; form-action"
                    + " 'self'; base-uri 'self'; object-src 'none'; frame-src 'self';"
                    + " frame-ancestors 'none'";

    private static final String API_POLICY =
            "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none';"
                    + " sandbox";

    private static final String PERMISSIONS =
            "microphone=(self), camera=(), geolocation=(), display-capture=(), payment=(), usb=(),"
                    + " serial=(), midi=(), accelerometer=(), gyroscope=(),"
                    + " magnetometer=()";

    static void forTheApi(HeadersConfigurer<HttpSecurity> headers) {
        common(headers)
                .addHeaderWriter(
                        (_, response) -> response.setHeader("Content-Security-Policy", API_POLICY));
    }

    static void forPages(HeadersConfigurer<HttpSecurity> headers) {
        common(headers)
                .addHeaderWriter((request, response) ->
                        response.setHeader(
                                "Content-Security-Policy", policy(PageNonce.of(request))));
    }

    /// The same for what Vaadin writes itself, name by value.
    static Map<String, String> ofPage(String nonce) {
        return Map.of(
                "Content-Security-Policy", policy(nonce),
                "X-Frame-Options", "DENY",
                "X-Content-Type-Options", "nosniff",
                "Referrer-Policy", "no-referrer",
                "Cross-Origin-Opener-Policy", "same-origin",
                "Cross-Origin-Resource-Policy", "same-origin",
                "Permissions-Policy", PERMISSIONS);
    }

    private static String policy(String nonce) {
        return PAGE_POLICY.formatted("'nonce-" + nonce + "'");
    }

    private static HeadersConfigurer<HttpSecurity> common(HeadersConfigurer<HttpSecurity> headers) {
        return headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .httpStrictTransportSecurity(
                        transport -> transport.includeSubDomains(true).maxAgeInSeconds(31_536_000))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .crossOriginOpenerPolicy(
                        opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(
                        resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS));
    }

    private SecurityHeaders() {}
}

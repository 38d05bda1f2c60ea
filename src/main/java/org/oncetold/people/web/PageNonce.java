// SPDX-License-Identifier: Apache-2.0
package org.oncetold.people.web;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.IndexHtmlRequestListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.stereotype.Component;

/// Gives the scripts in the page a nonce that the page's own policy names, so that a script which
/// found its way into the page by other means does not run.
@Component
class PageNonce implements VaadinServiceInitListener, IndexHtmlRequestListener {

    private static final String ATTRIBUTE = PageNonce.class.getName();
    private static final int BYTES = 18;

    private static final SecureRandom RANDOM = new SecureRandom();

    /// The nonce of this request, made at the first question.
    static String of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String known) return known;
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        var nonce = Base64.getEncoder().encodeToString(bytes);
        request.setAttribute(ATTRIBUTE, nonce);
        return nonce;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this);
        event.addRequestHandler(PageNonce::writeHeaders);
    }

    /// Pages are made behind a forward that drops the headers set before it.
    private static boolean writeHeaders(
            VaadinSession session, VaadinRequest request, VaadinResponse response) {
        if (request instanceof VaadinServletRequest servlet) {
            var nonce = of(servlet.getHttpServletRequest());
            SecurityHeaders.ofPage(nonce).forEach(response::setHeader);
            if (servlet.isSecure())
                response.setHeader(
                        "Strict-Transport-Security", "max-age=31536000 ; includeSubDomains");
        }
        return false;
    }

    @Override
    public void modifyIndexHtmlResponse(IndexHtmlResponse response) {
        var request = ((VaadinServletRequest) response.getVaadinRequest()).getHttpServletRequest();
        var nonce = of(request);
        response.getDocument().select("script").forEach(script -> script.attr("nonce", nonce));
    }
}

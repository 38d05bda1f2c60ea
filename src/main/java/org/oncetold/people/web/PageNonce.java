// SPDX-License-Identifier: Apache-2.0
package org.oncetold.people.web;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlRequestListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Gives the scripts in the page a nonce that the page's own policy names, so that a script which
/// found its way into the page by other means does not run.
@Component
class PageNonce implements VaadinServiceInitListener, IndexHtmlRequestListener {

    private static final String ATTRIBUTE = PageNonce.class.getName();
    private static final int BYTES = 18;

    private final SecureRandom random = new SecureRandom();

    static Optional<String> of(HttpServletRequest request) {
        return Optional.ofNullable((String) request.getAttribute(ATTRIBUTE));
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this);
    }

    @Override
    public void modifyIndexHtmlResponse(IndexHtmlResponse response) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var nonce = Base64.getEncoder().encodeToString(bytes);
        response.getVaadinRequest().setAttribute(ATTRIBUTE, nonce);
        response.getDocument().select("script").forEach(script -> script.attr("nonce", nonce));
    }
}

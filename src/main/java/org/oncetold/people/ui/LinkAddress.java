// SPDX-License-Identifier: Apache-2.0
package org.oncetold.people.ui;

import com.vaadin.flow.server.VaadinServletRequest;
import org.oncetold.base.Confidential;

/// The whole address of a one-time link, as the person who hands it over reaches this machine.
final class LinkAddress {

    private static final String FALLBACK = "/";

    static Confidential<String> of(String route, Confidential<String> token) {
        var request = VaadinServletRequest.getCurrent();
        var start = request == null ? FALLBACK : origin(request);
        return token.map(text -> start + route + "/" + text);
    }

    private static String origin(VaadinServletRequest request) {
        var usual = request.isSecure() ? 443 : 80;
        var port = request.getServerPort() == usual ? "" : ":" + request.getServerPort();
        return request.getScheme()
                + "://"
                + request.getServerName()
                + port
                + request.getContextPath()
                + "/";
    }

    private LinkAddress() {}
}

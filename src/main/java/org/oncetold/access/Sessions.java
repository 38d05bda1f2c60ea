// SPDX-License-Identifier: Apache-2.0
package org.oncetold.access;

import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.oncetold.base.Sha256;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// Which browser session an entry came from, as a hash: two entries of one session can be told from
/// those of another, and the log gives nobody a session to take over.
final class Sessions {

    private static final String LABEL = "oncetold/session/v1";

    private Sessions() {}

    /// Empty outside of a browser's request.
    static byte[] hash() {
        return session().map(HttpSession::getId).map(Sessions::sha256).orElse(new byte[0]);
    }

    private static Optional<HttpSession> session() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes now
                ? Optional.ofNullable(now.getRequest().getSession(false))
                : Optional.empty();
    }

    private static byte[] sha256(String id) {
        return Sha256.of(
                LABEL.getBytes(StandardCharsets.US_ASCII), id.getBytes(StandardCharsets.UTF_8));
    }
}

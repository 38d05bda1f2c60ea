// SPDX-License-Identifier: Apache-2.0
package org.oncetold.base.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/// Words what the server refuses before it knows whom a request is for: addresses and headers that
/// cannot be read at all.
@Component
class ServerRefusals implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final ObjectProvider<Problems> problems;

    ServerRefusals(ObjectProvider<Problems> problems) {
        this.problems = problems;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new Report()));
    }

    private final class Report extends ErrorReportValve {

        @Override
        protected void report(Request request, Response response, @Nullable Throwable thrown) {
            var refusal = CallRefusals.byStatus(response.getStatus());
            if (refusal == null || response.getContentWritten() > 0 || response.isCommitted())
                return;
            if (!response.setErrorReported()) return;
            try {
                problems.getObject().write(refusal, request, response);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.oncetold.base.web;

import java.util.Map;
import org.oncetold.base.Refusal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/// Answers for every address of the API that nobody else answers for. Asked after the controllers,
/// so that a wrong method or form at a known address is told apart from an unknown address.
@Configuration
class UnknownAddress {

    private static final int AFTER_CONTROLLERS = 1;

    @Bean
    SimpleUrlHandlerMapping unknownAddresses(Problems problems) {
        HttpRequestHandler nothingHere =
                (request, response) ->
                        problems.write(
                                Refusal.notFound("base.refusal.nothingHere"), request, response);
        return new SimpleUrlHandlerMapping(Map.of("/api/**", nothingHere), AFTER_CONTROLLERS);
    }
}

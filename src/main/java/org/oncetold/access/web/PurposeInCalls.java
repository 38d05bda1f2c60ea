// SPDX-License-Identifier: Apache-2.0
package org.oncetold.access.web;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Lets controllers take a purpose as a parameter.
@Configuration
class PurposeInCalls implements WebMvcConfigurer {

    private final PurposeReader reader;

    PurposeInCalls(PurposeReader reader) {
        this.reader = reader;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(reader);
    }
}

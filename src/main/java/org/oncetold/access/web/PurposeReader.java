// SPDX-License-Identifier: Apache-2.0
package org.oncetold.access.web;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.oncetold.access.NamedPurpose;
import org.oncetold.base.Refusal;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.util.UriUtils;

/// Reads why a call is made. The person's own words come percent-encoded in a header, which proxies
/// do not write down as they do the address; in the address they are refused, so that no program
/// gets used to it.
@Component
class PurposeReader implements HandlerMethodArgumentResolver {

    static final String WORDS = "X-Purpose-Text";

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == NamedPurpose.class;
    }

    @Override
    public NamedPurpose resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        if (request.getParameter("text") != null)
            throw Refusal.unreadable("access.refusal.wordsInAddress");
        return new NamedPurpose(request.getParameter("purpose"), decoded(request.getHeader(WORDS)));
    }

    private static @Nullable String decoded(@Nullable String header) {
        if (header == null) return null;
        try {
            return UriUtils.decode(header, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Refusal.unreadable("access.refusal.wordsInHeader");
        }
    }
}

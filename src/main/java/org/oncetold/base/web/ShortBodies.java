// SPDX-License-Identifier: Apache-2.0
package org.oncetold.base.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import org.oncetold.base.Refusal;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/// The JSON of a call is short; whoever sends more is told so before it is read. Sound and media
/// files do not pass here.
@ControllerAdvice
class ShortBodies extends RequestBodyAdviceAdapter {

    static final int LONGEST = 1 << 16;

    @Override
    public boolean supports(
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter)
            throws IOException {
        var bytes = message.getBody().readNBytes(LONGEST + 1);
        if (bytes.length > LONGEST) throw new Refusal(Refusal.Kind.TOO_LARGE, "base.refusal.large");
        return new Body(message.getHeaders(), bytes);
    }

    private record Body(HttpHeaders headers, byte[] bytes) implements HttpInputMessage {

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }

        @Override
        public InputStream getBody() {
            return new ByteArrayInputStream(bytes);
        }
    }
}

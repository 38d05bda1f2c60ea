// SPDX-License-Identifier: Apache-2.0
package org.oncetold.base.web;

import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.oncetold.base.Refusal;
import org.oncetold.base.Refusal.Kind;
import org.springframework.http.MediaType;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/// What the framework refuses before a controller is asked, as a sentence a caller can act on. Only
/// names that we gave are in it, never what was sent.
final class CallRefusals {

    static Optional<Refusal> of(Exception refused) {
        return Optional.ofNullable(
                switch (refused) {
                    case HttpRequestMethodNotSupportedException method ->
                            new Refusal(
                                    Kind.WRONG_METHOD,
                                    "base.refusal.method",
                                    methods(method.getSupportedMethods()));
                    case HttpMediaTypeNotAcceptableException form ->
                            new Refusal(
                                    Kind.OTHER_FORM,
                                    "base.refusal.accept",
                                    types(form.getSupportedMediaTypes()));
                    case HttpMediaTypeNotSupportedException type ->
                            new Refusal(
                                    Kind.UNKNOWN_TYPE,
                                    "base.refusal.contentType",
                                    types(type.getSupportedMediaTypes()));
                    case MethodArgumentTypeMismatchException value ->
                            Refusal.unreadable("base.refusal.value", value.getName());
                    case ErrorResponse other -> byStatus(other.getStatusCode().value());
                    default -> null;
                });
    }

    /// For what is refused so early that only a status is known of it.
    static @Nullable Refusal byStatus(int status) {
        return switch (status) {
            case 403 -> new Refusal(Kind.NOT_ALLOWED, "base.refusal.stale");
            case 404 -> Refusal.notFound("base.refusal.nothingHere");
            case 405 -> new Refusal(Kind.WRONG_METHOD, "base.refusal.methodUnknown");
            case 413 -> new Refusal(Kind.TOO_LARGE, "base.refusal.large");
            case 416 -> new Refusal(Kind.NO_SUCH_RANGE, "base.refusal.range");
            default ->
                    status >= 400 && status < 500
                            ? Refusal.unreadable("base.refusal.request")
                            : null;
        };
    }

    private static String methods(String @Nullable [] methods) {
        return methods == null ? "" : String.join(", ", methods);
    }

    private static String types(Collection<MediaType> types) {
        return types.stream()
                .map(type -> type.getType() + "/" + type.getSubtype())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private CallRefusals() {}
}

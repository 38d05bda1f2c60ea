// SPDX-License-Identifier: Apache-2.0
package org.oncetold.base;

import java.io.Serial;
import java.util.List;

/// Something that will not be done, and why, as a sentence a person can act on. The sentence is
/// looked up under [#key()] in `i18n/messages`; it says what happened, what is safe and what to do.
/// Arguments are numbers, codes and ids, never content and never the rejected value.
public final class Refusal extends RuntimeException {

    /// What kind of refusal it is; decides the status code of the API (RFC 9110).
    public enum Kind {
        UNREADABLE(400),
        NOT_SIGNED_IN(401),
        NOT_ALLOWED(403),
        NOT_FOUND(404),
        WRONG_METHOD(405),
        OTHER_FORM(406),
        CONFLICT(409),
        TOO_LARGE(413),
        UNKNOWN_TYPE(415),
        NO_SUCH_RANGE(416),
        UNFIT(422),
        TOO_MANY(429),
        FAULT(500),
        NOT_NOW(503),
        FULL(507);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    @Serial private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final String key;
    private final transient List<Object> arguments;

    public Refusal(Kind kind, String key, Object... arguments) {
        super(key);
        this.kind = kind;
        this.key = key;
        this.arguments = List.of(arguments);
    }

    public static Refusal notFound(String key) {
        return new Refusal(Kind.NOT_FOUND, key);
    }

    public static Refusal unreadable(String key, Object... arguments) {
        return new Refusal(Kind.UNREADABLE, key, arguments);
    }

    public static Refusal conflict(String key, Object... arguments) {
        return new Refusal(Kind.CONFLICT, key, arguments);
    }

    public Kind kind() {
        return kind;
    }

    public String key() {
        return key;
    }

    public Object[] arguments() {
        return arguments.toArray();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.oncetold.base;

import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Carries what a person said, or what names them, so that it cannot slip into a log line or an
/// exception: printing it prints `[confidential]`; only [#reveal()] gives the value.
public final class Confidential<T> {

    private final T value;

    private Confidential(T value) {
        this.value = value;
    }

    public static <T> Confidential<T> of(T value) {
        return new Confidential<>(Objects.requireNonNull(value));
    }

    public T reveal() {
        return value;
    }

    public <R> Confidential<R> map(Function<? super T, ? extends R> change) {
        return new Confidential<>(change.apply(value));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Confidential<?> that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return "[confidential]";
    }
}

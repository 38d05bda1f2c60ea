// SPDX-License-Identifier: Apache-2.0
package org.oncetold.protocol;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The keys under which content files name the values of an enum: small letters and hyphens.
final class EnumKeys {

    static <E extends Enum<E>> Optional<E> find(Class<E> type, String key) {
        return values(type).filter(value -> of(value).equals(key)).findFirst();
    }

    static <E extends Enum<E>> List<String> all(Class<E> type) {
        return values(type).map(EnumKeys::of).toList();
    }

    private static <E extends Enum<E>> Stream<E> values(Class<E> type) {
        return Stream.of(type.getEnumConstants());
    }

    private static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private EnumKeys() {}
}

// SPDX-License-Identifier: Apache-2.0
package org.oncetold.export;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.oncetold.access.Layer;
import org.oncetold.base.Refusal;

/// What is in an export.
public enum Profile {
    /// The whole statement: words, timeline, corrections, proof. Nothing is covered.
    COURT(Layer.SHARE_PROSECUTION);

    private final Layer layer;

    Profile(Layer layer) {
        this.layer = layer;
    }

    /// The layer an export of this kind takes, which the person may have closed.
    public Layer layer() {
        return layer;
    }

    public String key() {
        return "export.profile." + name();
    }

    /// @throws Refusal (unfit) when it is missing or unknown
    public static Profile parse(Optional<String> code) {
        return code.map(text -> text.toUpperCase(Locale.ROOT))
                .flatMap(text -> Stream.of(values()).filter(it -> it.name().equals(text)).findAny())
                .orElseThrow(() -> new Refusal(Refusal.Kind.UNFIT, "export.refusal.profile"));
    }
}

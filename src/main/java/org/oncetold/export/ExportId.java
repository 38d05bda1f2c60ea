// SPDX-License-Identifier: Apache-2.0
package org.oncetold.export;

import java.util.UUID;
import org.oncetold.access.ObjectRef;
import org.oncetold.base.Ids;

/// Names one export.
public record ExportId(UUID value) {

    static ExportId random() {
        return new ExportId(UUID.randomUUID());
    }

    public static ExportId parse(String text) {
        return new ExportId(Ids.parse(text));
    }

    byte[] bytes() {
        return Ids.bytes(value);
    }

    /// How it is named in the access log.
    public ObjectRef asObject() {
        return ObjectRef.of("export", value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.oncetold.protocol;

import java.util.Optional;

/// What has been recorded so far, field by field, in the form that [RecordField#accepts] takes.
@FunctionalInterface
public interface Answers {

    Answers NONE = _ -> Optional.empty();

    Optional<String> to(FieldRef field);
}

// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview;

import java.util.UUID;
import org.oncetold.base.Ids;

/// Names one interview. Random, so it tells nothing about the person or the time.
public record InterviewId(UUID value) {

    public static InterviewId random() {
        return new InterviewId(UUID.randomUUID());
    }

    /// @throws org.oncetold.base.Refusal (not found) when the text is no id
    public static InterviewId parse(String text) {
        return new InterviewId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

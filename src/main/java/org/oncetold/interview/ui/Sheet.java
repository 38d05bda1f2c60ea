// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

/// What lies beside the wording, one at a time.
enum Sheet {
    NONE,
    READY,
    FORM,
    REASON,
    NOTE,
    PEOPLE,
    TOPICS,
    DETAILS,
    RECORD,
    STEPS,
    SKIP,
    TOPIC,
    BREAK,
    STOP,
    CARD,
    KEYS
}

// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

/// What lies beside the wording, one at a time.
enum Sheet {
    NONE,
    DETAILS,
    RECORD,
    STEPS,
    SKIP,
    TOPIC,
    BREAK,
    STOP,
    KEYS
}

// SPDX-License-Identifier: Apache-2.0
package org.oncetold.protocol;

/// A sheet that the room offers together with a step, because the step is the moment for it.
public enum StepSheet {
    AGREEMENT,
    RIGHTS,
    WISHES,
    NEEDS,
    CONTACT,
    OBSERVATIONS,
    INTERPRETER,
    WHY_AGAIN,
    PLAN,
    INCIDENTS,
    READ_BACK,
    SAFE_ENDING,
    EVALUATION
}

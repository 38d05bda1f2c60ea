// SPDX-License-Identifier: Apache-2.0
package org.oncetold.protocol;

/// Names one field of one step, or of [Protocol#ANYTIME].
public record FieldRef(String step, String field) {

    @Override
    public String toString() {
        return step + "." + field;
    }
}

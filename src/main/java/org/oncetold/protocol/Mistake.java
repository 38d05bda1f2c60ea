// SPDX-License-Identifier: Apache-2.0
package org.oncetold.protocol;

/// Something wrong in a content file, said to the person who edits it.
///
/// @param file where the file lies
/// @param line counted from 1
/// @param what what is wrong
/// @param mend what to do about it
public record Mistake(String file, int line, String what, String mend) {

    @Override
    public String toString() {
        return file + ":" + line + ": " + what + ". Mend: " + mend;
    }
}

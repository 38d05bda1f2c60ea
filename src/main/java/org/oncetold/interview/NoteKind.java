// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview;

/// What kind of thing was noted beside the steps.
public enum NoteKind {
    /// An answer without words, such as a nod.
    WITHOUT_WORDS,
    /// A formality of the opening that was said aloud.
    FORMALITY,
    /// Anything with the devices.
    TECHNICAL,
    /// What the interviewer saw: facts, no meaning. Kept in the book of observations; lines from
    /// before there was one have it among their moments.
    SEEN
}

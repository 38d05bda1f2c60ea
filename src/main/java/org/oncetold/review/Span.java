// SPDX-License-Identifier: Apache-2.0
package org.oncetold.review;

import org.oncetold.transcription.Word;

/// One piece of the text of a passage, in the order in which it is read.
public sealed interface Span {

    /// A word as the machine wrote it, with its number in the utterance.
    record MachineWord(int index, Word word) implements Span {}

    /// What a person heard instead, with its number among the notes beside the passage.
    record HeardWords(int number, Correction correction) implements Span {}
}

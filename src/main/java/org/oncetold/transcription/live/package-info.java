// SPDX-License-Identifier: Apache-2.0
/// Words of running recordings: sound from memory to a recogniser, words to those who may follow.
@NullMarked
package org.oncetold.transcription.live;

import org.jspecify.annotations.NullMarked;

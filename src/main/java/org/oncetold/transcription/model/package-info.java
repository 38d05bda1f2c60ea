// SPDX-License-Identifier: Apache-2.0
/// Speech models as folders on disk: found, checked before loading, installed, chosen by language.
@NullMarked
package org.oncetold.transcription.model;

import org.jspecify.annotations.NullMarked;

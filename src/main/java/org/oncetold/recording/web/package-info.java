// SPDX-License-Identifier: Apache-2.0
/// Recordings in the API, and the way a page's player fetches sound.
@NullMarked
package org.oncetold.recording.web;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
package org.oncetold.card;

import java.time.Instant;
import java.util.UUID;

/// The person touched their card. Published while the card waits for the answer, so that what the
/// card shows as known has been written down.
///
/// @param session what the card was paired for
public record CardTouched(UUID session, Touch touch, Instant at) {}

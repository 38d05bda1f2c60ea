// SPDX-License-Identifier: Apache-2.0
package org.oncetold.card;

import java.util.UUID;

/// A device became the card of this session.
public record CardPaired(UUID session) {}

// SPDX-License-Identifier: Apache-2.0
/// The card's page and the few calls it makes. No cookie, no session: a pass in a header.
@NullMarked
package org.oncetold.card.web;

import org.jspecify.annotations.NullMarked;

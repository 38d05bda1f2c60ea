// SPDX-License-Identifier: Apache-2.0
package org.oncetold.card;

import java.time.Instant;
import org.oncetold.base.Confidential;

/// An offer to one device to become the card of a session.
///
/// @param code eight signs, to be typed or read from a picture
/// @param until when the offer ends
public record Pairing(Confidential<String> code, Instant until) {

    /// In two groups, as it is read out.
    public String spoken() {
        return Code.spoken(code.reveal());
    }
}

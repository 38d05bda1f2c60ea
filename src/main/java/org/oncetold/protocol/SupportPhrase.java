// SPDX-License-Identifier: Apache-2.0
package org.oncetold.protocol;

/// A phrase that carries the person without leading the account.
///
/// @param use how far it may go at all; a step can only be stricter
public record SupportPhrase(String id, Use use) {

    /// How far a phrase may go.
    public enum Use {
        ALLOWED,
        /// Only after the supervisor's word.
        ASK_SUPERVISOR,
        /// Listed because it comes to mind easily and must not be said.
        NEVER
    }
}

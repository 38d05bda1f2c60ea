// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interviewee;

import java.util.Optional;
import org.oncetold.base.Confidential;

/// That the interviewee was told of their rights: with which leaflet, if with one, how, and by what
/// one could tell that they understood.
public record RightsGiven(Optional<Given> leaflet, Explained explained, Confidential<String> words)
        implements Fact {

    /// Exactly which leaflet.
    public record Given(String jurisdiction, String language, String version, String sha256) {}

    public RightsGiven {
        words = Text.any(words);
    }
}

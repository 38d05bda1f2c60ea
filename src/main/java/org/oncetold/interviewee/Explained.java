// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interviewee;

import org.oncetold.base.Confidential;
import org.oncetold.base.LanguageTag;
import org.oncetold.base.Refusal;

/// How the interviewee came to know what they decide about or are entitled to.
///
/// @param by who explained it, by name
/// @param language in which, as a BCP 47 tag
public record Explained(
        Confidential<String> by, String language, Medium medium, Understood understood) {

    public Explained {
        by = Text.required(by, "interviewee.refusal.explainedBy");
        language =
                LanguageTag.of(language)
                        .orElseThrow(() ->
                                new Refusal(Refusal.Kind.UNFIT, "interviewee.refusal.language"));
    }
}

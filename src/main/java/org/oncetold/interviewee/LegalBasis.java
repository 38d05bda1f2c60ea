// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interviewee;

import org.oncetold.base.Confidential;

/// On what it rests that an account may go a layer.
///
/// @param citation where the law says so; empty for agreement
public record LegalBasis(Kind kind, Confidential<String> citation) {

    public enum Kind {
        AGREEMENT,
        LAW;

        public String key() {
            return "interviewee.basis." + name();
        }
    }

    public LegalBasis {
        citation =
                kind == Kind.LAW
                        ? Text.required(citation, "interviewee.refusal.citation")
                        : Confidential.of("");
    }

    public static LegalBasis agreement() {
        return new LegalBasis(Kind.AGREEMENT, Confidential.of(""));
    }

    public static LegalBasis law(String citation) {
        return new LegalBasis(Kind.LAW, Confidential.of(citation));
    }

    public boolean restsOnAgreement() {
        return kind == Kind.AGREEMENT;
    }
}

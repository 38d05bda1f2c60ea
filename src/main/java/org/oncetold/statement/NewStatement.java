// SPDX-License-Identifier: Apache-2.0
package org.oncetold.statement;

import org.oncetold.base.Confidential;
import org.oncetold.base.LanguageTag;
import org.oncetold.base.Refusal;

/// What is needed to open a statement. Cannot be built with anything missing: the refusal names the
/// field.
///
/// @param protocol the id of the protocol that will guide it, for example `adult-peace`
/// @param language what the person speaks, as a BCP 47 tag
public record NewStatement(
        Confidential<String> reference,
        Confidential<String> pseudonym,
        String protocol,
        String language) {

    static final int LONGEST = 120;

    public NewStatement {
        reference = clean(reference, "statement.refusal.reference");
        pseudonym = clean(pseudonym, "statement.refusal.pseudonym");
        language =
                LanguageTag.of(language)
                        .orElseThrow(() ->
                                new Refusal(Refusal.Kind.UNFIT, "statement.refusal.language"));
    }

    Label label() {
        return new Label(reference, pseudonym);
    }

    private static Confidential<String> clean(Confidential<String> text, String refusal) {
        var stripped = text.map(String::strip);
        var value = stripped.reveal();
        if (value.isEmpty()
                || value.length() > LONGEST
                || value.chars().anyMatch(Character::isISOControl))
            throw new Refusal(Refusal.Kind.UNFIT, refusal, LONGEST);
        return stripped;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interviewee;

import java.util.Locale;
import org.oncetold.base.Confidential;

/// How the interviewee can be reached without harm, in their judgement.
///
/// @param way for example by a message, or through somebody they trust
/// @param address the number or address itself; empty when there is none
/// @param unsafe that nobody may write or call there: nothing that would use it is made
/// @param hours when it is safe
/// @param words what to say, and to whoever answers
/// @param never what must never be said or left there, such as who is calling
public record SafeContact(
        Confidential<String> way,
        Confidential<String> address,
        boolean unsafe,
        Confidential<String> hours,
        Confidential<String> words,
        Confidential<String> never)
        implements Fact {

    private static final int FEWEST_DIGITS = 6;
    private static final int TELLING_DIGITS = 7;
    private static final int FEWEST_LETTERS = 5;

    public SafeContact {
        way = Text.required(way, "interviewee.refusal.contactWay");
        address = Text.any(address);
        hours = Text.any(hours);
        words = Text.any(words);
        never = Text.any(never);
    }

    /// Whether a text gives the address away, however it is spaced.
    boolean isIn(String text) {
        var digits = address.reveal().replaceAll("\\D", "");
        if (digits.length() >= FEWEST_DIGITS && !address.reveal().contains("@")) {
            var telling = digits.substring(Math.max(0, digits.length() - TELLING_DIGITS));
            return text.replaceAll("[\\s./()+-]", "").contains(telling);
        }
        var letters = plain(address.reveal());
        return letters.length() >= FEWEST_LETTERS && plain(text).contains(letters);
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[\\s.,;]+", "");
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interviewee;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
    private static final Pattern NUMBER = Pattern.compile("\\p{Nd}[\\p{Nd}\\p{Zs}.()-]*");

    public SafeContact {
        way = Text.required(way, "interviewee.refusal.contactWay");
        address = Text.any(address);
        hours = Text.any(hours);
        words = Text.any(words);
        never = Text.any(never);
    }

    /// Whether a text gives the address away, or a telephone number in it, however they are spaced,
    /// accented or broken into lines.
    boolean isIn(String text) {
        var searched = plain(text);
        return Stream.concat(whole(), numbers()).anyMatch(searched::contains);
    }

    private Stream<String> whole() {
        return Stream.of(plain(address.reveal())).filter(it -> it.length() >= FEWEST_LETTERS);
    }

    /// The ends of the telephone numbers, because a country's or a town's code may be left out.
    private Stream<String> numbers() {
        return NUMBER.matcher(address.reveal())
                .results()
                .map(found -> plain(found.group()))
                .filter(digits -> digits.length() >= FEWEST_DIGITS)
                .map(digits -> digits.substring(Math.max(0, digits.length() - TELLING_DIGITS)));
    }

    /// Letters and digits alone, as they would be compared by ear.
    private static String plain(String text) {
        var plain = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKD)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .map(it -> Character.isDigit(it) ? '0' + Character.digit(it, 10) : it)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }
}

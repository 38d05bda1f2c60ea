// SPDX-License-Identifier: Apache-2.0
package org.oncetold.export;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.oncetold.base.CanonicalBytes;
import org.oncetold.base.Confidential;
import org.oncetold.base.Refusal;

/// To whom an export goes and what for, in the asker's words. Sealed in the register.
public record Terms(Confidential<String> recipient, Confidential<String> words) {

    public static final int LONGEST_RECIPIENT = 200;
    private static final String LABEL = "oncetold/export-terms/1";

    public Terms {
        recipient = recipient.map(String::strip);
        words = words.map(String::strip);
        if (recipient.reveal().isEmpty())
            throw new Refusal(Refusal.Kind.UNFIT, "export.refusal.recipient");
        if (recipient.reveal().length() > LONGEST_RECIPIENT)
            throw new Refusal(
                    Refusal.Kind.UNFIT, "export.refusal.recipientLong", LONGEST_RECIPIENT);
    }

    byte[] toBytes() {
        return CanonicalBytes.of(LABEL).text(recipient.reveal()).text(words.reveal()).toBytes();
    }

    static Terms of(byte[] bytes) {
        var in = ByteBuffer.wrap(bytes);
        if (!text(in).equals(LABEL))
            throw new IllegalArgumentException("not the terms of an export");
        return new Terms(Confidential.of(text(in)), Confidential.of(text(in)));
    }

    private static String text(ByteBuffer in) {
        var text = new byte[in.getInt()];
        in.get(text);
        return new String(text, StandardCharsets.UTF_8);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.oncetold.testing;

import com.microsoft.playwright.BrowserContext;
import java.io.ByteArrayOutputStream;
import java.util.Base64;

/// What a recorder in the browser really recorded: each second is overheard at the moment it is
/// sealed for the device, before anything is sent.
public final class RecordedSound {

    /// A digest state of 40 bytes stands before the sound.
    private static final String OVERHEAR =
            """
            const encrypt = SubtleCrypto.prototype.encrypt;
            SubtleCrypto.prototype.encrypt = function (how, key, plain) {
              const sound = new Uint8Array(plain).slice(40);
              if (sound.length > 0) window.overheard(btoa(String.fromCharCode(...sound)));
              return encrypt.call(this, how, key, plain);
            };
            """;

    private final ByteArrayOutputStream sound = new ByteArrayOutputStream();

    /// Listens to all pages of this context from now on.
    public static RecordedSound of(BrowserContext context) {
        var recorded = new RecordedSound();
        context.exposeBinding("overheard", (_, given) -> recorded.add((String) given[0]));
        context.addInitScript(OVERHEAR);
        return recorded;
    }

    public synchronized byte[] bytes() {
        return sound.toByteArray();
    }

    private synchronized Object add(String base64) {
        sound.writeBytes(Base64.getDecoder().decode(base64));
        return "";
    }
}

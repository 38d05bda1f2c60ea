// SPDX-License-Identifier: Apache-2.0
package org.oncetold.vault.v1;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;

/// A sealed file of format 1: the header of a [SealedMessage] with alg 2, then Tink's
/// `AES256_GCM_HKDF` stream in segments of 64 KiB. Nothing is handed out before the last segment
/// has been proven, because a cut shows only there.
public final class Stream {

    static final int SEGMENT = 64 * 1024;
    private static final int KEY = 32;

    private final AesGcmHkdfStreaming cipher;

    public Stream(byte[] key) throws GeneralSecurityException {
        cipher = new AesGcmHkdfStreaming(key, "HmacSha256", KEY, SEGMENT, 0);
    }

    public byte[] seal(byte[] plain, byte[] aad, int generation) throws GeneralSecurityException {
        var out = new ByteArrayOutputStream(plain.length + SEGMENT);
        try (var stream = cipher.newEncryptingStream(out, aad)) {
            stream.write(plain);
        } catch (IOException e) {
            throw new GeneralSecurityException(e);
        }
        return SealedMessage.join(SealedMessage.STREAM, generation, out.toByteArray());
    }

    public byte[] open(byte[] sealed, byte[] aad, int generation) throws GeneralSecurityException {
        SealedMessage.require(sealed, SealedMessage.STREAM, generation);
        var body =
                new ByteArrayInputStream(
                        sealed, SealedMessage.HEADER, sealed.length - SealedMessage.HEADER);
        try (var stream = cipher.newDecryptingStream(body, aad)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new GeneralSecurityException(e);
        }
    }
}

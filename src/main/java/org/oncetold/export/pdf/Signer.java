// SPDX-License-Identifier: Apache-2.0
package org.oncetold.export.pdf;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// The key this installation signs with, and its certificate. The certificate is its own authority:
/// whoever wants to rely on it compares its fingerprint with the one the agency publishes.
public record Signer(PrivateKey key, X509Certificate certificate) {

    static final String ALGORITHM = "SHA256withECDSA";
    private static final String CURVE = "secp256r1";
    private static final Period LIFE = Period.ofYears(10);
    private static final int SERIAL_BITS = 127;

    /// A new key pair.
    ///
    /// @param name what readers of a PDF see as the signer; not a person
    public static Signer create(String name, Instant now, SecureRandom random) {
        try {
            var pairs = KeyPairGenerator.getInstance("EC");
            pairs.initialize(new ECGenParameterSpec(CURVE), random);
            var pair = pairs.generateKeyPair();
            var subject = new X500NameBuilder().addRDN(BCStyle.CN, name).build();
            var builder =
                    new JcaX509v3CertificateBuilder(
                            subject,
                            new BigInteger(SERIAL_BITS, random),
                            Date.from(now),
                            Date.from(now.atZone(ZoneOffset.UTC).plus(LIFE).toInstant()),
                            subject,
                            pair.getPublic());
            builder.addExtension(
                    Extension.keyUsage,
                    true,
                    new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
            var own = new JcaContentSignerBuilder(ALGORITHM).build(pair.getPrivate());
            return new Signer(
                    pair.getPrivate(),
                    new JcaX509CertificateConverter().getCertificate(builder.build(own)));
        } catch (GeneralSecurityException
                | OperatorCreationException
                | org.bouncycastle.cert.CertIOException e) {
            throw new IllegalStateException("no signing key could be made", e);
        }
    }

    public static Signer of(byte[] key, byte[] certificate) {
        try {
            return new Signer(
                    KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(key)),
                    (X509Certificate)
                            CertificateFactory.getInstance("X.509")
                                    .generateCertificate(new ByteArrayInputStream(certificate)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the signing key cannot be read", e);
        }
    }

    @Override
    public String toString() {
        return "signer";
    }
}

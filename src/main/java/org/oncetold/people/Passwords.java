// SPDX-License-Identifier: Apache-2.0
package org.oncetold.people;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.oncetold.base.Confidential;
import org.oncetold.base.Refusal;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/// Passphrases as Argon2id hashes. Length is the only rule for their form; the well-known ones are
/// refused. Asking about somebody who does not exist costs the same time as asking about somebody
/// who does.
@Component
class Passwords {

    static final int SHORTEST = 12;
    static final int LONGEST = 256;

    static final int MEMORY_KIB = 64 * 1024;
    static final int PASSES = 3;
    static final int LANES = 1;

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    /// Each hash takes 64 MiB: no flood of sign-ins may take the memory of the machine.
    private static final int AT_ONCE = 4;

    private static final long PATIENCE_SECONDS = 20;

    private final Argon2PasswordEncoder argon2 =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
    private final Semaphore room = new Semaphore(AT_ONCE, true);
    private final CommonPasswords common;
    private final String nobody;

    Passwords(CommonPasswords common) {
        this.common = common;
        nobody = hash(Tokens.fresh());
    }

    /// @throws Refusal (unfit) when it is too short, too long, well known or the sign-in name again
    String hash(Confidential<String> password, String login) {
        var text = password.reveal();
        if (text.codePointCount(0, text.length()) < SHORTEST)
            throw unfit("people.refusal.passwordShort", SHORTEST);
        if (text.length() > LONGEST) throw unfit("people.refusal.passwordLong", LONGEST);
        var isLogin = text.toLowerCase(Locale.ROOT).replace(login, "").length() < SHORTEST / 2;
        if (common.contains(text) || isLogin) throw unfit("people.refusal.passwordKnown");
        return hash(password);
    }

    /// Works as long for a missing hash as for one that is there.
    boolean matches(String typed, Optional<String> hash) {
        var fits = typed.length() <= LONGEST;
        var same = inRoom(() -> argon2.matches(fits ? typed : "", hash.orElse(nobody)));
        return same && fits && hash.isPresent();
    }

    private String hash(Confidential<String> password) {
        return inRoom(() -> {
            var hash = argon2.encode(password.reveal());
            if (hash == null) throw new IllegalStateException("Argon2 gave no hash");
            return hash;
        });
    }

    private <T> T inRoom(Supplier<T> work) {
        try {
            if (!room.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) throw busy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        }
        try {
            return work.get();
        } finally {
            room.release();
        }
    }

    private static Refusal busy() {
        return new Refusal(Refusal.Kind.NOT_NOW, "people.refusal.busy");
    }

    private static Refusal unfit(String key, Object... arguments) {
        return new Refusal(Refusal.Kind.UNFIT, key, arguments);
    }
}

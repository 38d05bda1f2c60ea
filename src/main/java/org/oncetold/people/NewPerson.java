// SPDX-License-Identifier: Apache-2.0
package org.oncetold.people;

import java.util.Locale;
import java.util.regex.Pattern;
import org.oncetold.base.Refusal;

/// What is needed to add a person. Cannot exist with a sign-in name that does not fit an address.
public record NewPerson(String login, String name, Role role, String unit, Locale language) {

    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._-]{1,63}");
    private static final int LONGEST = 120;

    public NewPerson {
        login = login.strip().toLowerCase(Locale.ROOT);
        name = name.strip();
        unit = unit.strip();
        if (!LOGIN.matcher(login).matches()) throw unfit("people.refusal.login");
        if (name.isEmpty() || name.length() > LONGEST) throw unfit("people.refusal.name");
        if (unit.isEmpty() || unit.length() > LONGEST) throw unfit("people.refusal.unit");
    }

    private static Refusal unfit(String key) {
        return new Refusal(Refusal.Kind.UNFIT, key);
    }

    @Override
    public String toString() {
        return "[confidential]";
    }
}

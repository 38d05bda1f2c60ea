// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview;

import java.util.List;
import java.util.Locale;
import org.oncetold.base.Confidential;
import org.oncetold.base.Refusal;
import org.oncetold.base.StatementId;

/// What is decided before a session: by which protocol, in which language, and who will be there
/// beside the person.
public record NewInterview(
        StatementId statement, String protocol, Locale language, List<Present> present) {

    /// Somebody in the room, or watching.
    public record Present(Confidential<String> name, InRoom as) {

        private static final int LONGEST = 120;

        public Present {
            name = name.map(String::strip);
            if (name.reveal().isEmpty() || name.reveal().length() > LONGEST)
                throw new Refusal(Refusal.Kind.UNFIT, "interview.refusal.presentName");
        }
    }

    public NewInterview {
        present = List.copyOf(present);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interviewee;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.oncetold.access.AccessGate;
import org.oncetold.access.AccessGrant;
import org.oncetold.access.Deed;
import org.oncetold.access.Justification;
import org.oncetold.base.Confidential;
import org.oncetold.base.StatementId;
import org.oncetold.people.Can;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// How the interviewee can be reached without harm. Sealed apart from all else and shown to few;
/// one that is marked unsafe stops whatever would carry it out.
@Service
public class SafeContacts {

    private final Notes notes;
    private final AccessGate gate;

    SafeContacts(Notes notes, AccessGate gate) {
        this.notes = notes;
        this.gate = gate;
    }

    @PreAuthorize(Can.WORK_WITH_STATEMENTS)
    public Optional<Noted<SafeContact>> of(StatementId statement, Justification why) {
        var grant = gate.grant(statement, Deed.READ_CONTACT, why, Topic.CONTACT.object());
        return all(statement, grant).reversed().stream().findFirst();
    }

    @PreAuthorize(Can.INTERVIEW)
    public void note(StatementId statement, SafeContact contact, Justification why) {
        gate.grant(statement, Deed.WRITE_CONTACT, why, Topic.CONTACT.object());
        notes.add(Topic.CONTACT, statement, contact);
    }

    /// Whether a text that is about to go out names an address that is marked unsafe. Says no more
    /// than that, so any grant that opens content will do.
    public boolean isGivenAwayIn(String text, StatementId statement, AccessGrant grant) {
        var latest = new LinkedHashMap<Confidential<String>, SafeContact>();
        all(statement, grant).forEach(noted -> latest.put(noted.what().address(), noted.what()));
        return latest.values().stream()
                .filter(SafeContact::unsafe)
                .anyMatch(contact -> contact.isIn(text));
    }

    private List<Noted<SafeContact>> all(StatementId statement, AccessGrant grant) {
        return notes.read(Topic.CONTACT, SafeContact.class, statement, grant);
    }
}

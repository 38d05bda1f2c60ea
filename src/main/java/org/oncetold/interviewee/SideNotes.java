// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interviewee;

import java.util.List;
import org.oncetold.access.Justification;
import org.oncetold.base.Refusal;
import org.oncetold.base.StatementId;

/// A book beside the statement. Notes are only added: what was wrong is put right by an addendum
/// with its reason.
public interface SideNotes {

    SideBook book();

    /// What the signed-in person may read of it, the oldest first. An access entry, whatever is
    /// there.
    List<KeptNote> of(StatementId statement, Justification why);

    /// @return the number of the note, by which an addendum names it
    /// @throws Refusal unfit when it adds to a note that is not there
    long note(StatementId statement, SideNote note, Justification why);
}

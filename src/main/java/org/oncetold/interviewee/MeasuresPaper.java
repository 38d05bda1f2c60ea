// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interviewee;

import java.util.Locale;
import org.oncetold.access.Justification;
import org.oncetold.base.StatementId;

/// The sheet of special measures on paper, for the court and whoever prepares a hearing. Reading it
/// is an access entry like reading the assessment.
public interface MeasuresPaper {

    /// @return a PDF of the newest assessment, in the language of the reader
    byte[] of(StatementId statement, Justification why, Locale language);
}

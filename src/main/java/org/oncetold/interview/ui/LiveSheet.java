// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

/// A sheet that shows what is kept, and keeps showing it truly while it is open.
interface LiveSheet {

    void refresh();
}

/// The interview room and the list of interviews on the statement's page.
@NullMarked
package org.oncetold.interview.ui;

import org.jspecify.annotations.NullMarked;

/// The interview room and the list of interviews on the statement's page.
@NamedInterface("ui")
@NullMarked
package org.oncetold.interview.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

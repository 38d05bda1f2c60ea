/// Signing in, setting up, and the administrator's list of people.
@NullMarked
package org.oncetold.people.ui;

import org.jspecify.annotations.NullMarked;

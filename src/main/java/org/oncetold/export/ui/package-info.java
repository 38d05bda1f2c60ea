/// What people see of exports: asking, deciding, fetching, the register.
@NullMarked
package org.oncetold.export.ui;

import org.jspecify.annotations.NullMarked;

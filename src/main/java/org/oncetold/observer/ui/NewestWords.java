// SPDX-License-Identifier: Apache-2.0
package org.oncetold.observer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/// Keeps the end of the list before it in sight, unless somebody reads further up.
@Tag("newest-words")
@JsModule("./observer/newest-words.ts")
class NewestWords extends Component {}

// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording.ui;

import com.vaadin.flow.component.Component;
import java.util.HashMap;
import java.util.List;

/// Gives a web component the words it shows, in the language of the page.
final class ClientWords {

    /// @param prefix where the keys begin; the web component knows the rest of each
    static void give(Component component, String prefix, List<String> keys) {
        var words = new HashMap<String, Object>();
        keys.forEach(key -> words.put(key, component.getTranslation(prefix + key)));
        component.getElement().setPropertyMap("words", words);
    }

    private ClientWords() {}
}

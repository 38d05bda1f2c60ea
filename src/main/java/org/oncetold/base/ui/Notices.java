// SPDX-License-Identifier: Apache-2.0
package org.oncetold.base.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;
import org.oncetold.base.Refusal;

/// Short notes at the foot of the page that go by themselves. What somebody must act on belongs
/// into a [Message].
public final class Notices {

    private static final int QUIET_MS = 4_000;
    private static final int READABLE_MS = 12_000;

    /// A quiet “saved”. The text is in the reader's language already.
    public static void say(String sentence) {
        open(sentence, QUIET_MS, "notice");
    }

    public static void say(Refusal refusal) {
        var words = new Span();
        open(words.getTranslation(refusal.key(), refusal.arguments()), READABLE_MS, "notice-needs");
    }

    static void sayFault(String sentence) {
        open(sentence, READABLE_MS, "notice-needs");
    }

    private static void open(String sentence, int milliseconds, String className) {
        var notice = new Notification(sentence, milliseconds, Position.BOTTOM_CENTER);
        notice.addClassName(className);
        notice.open();
    }

    private Notices() {}
}
